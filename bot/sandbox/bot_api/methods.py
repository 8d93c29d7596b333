"""Which function carries out which method."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.sandbox.bot_api import attachments, callbacks, chats, messages, profile
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.world.world import World

Perform = Callable[[World, Parameters], Any]

OFFERED: dict[str, Perform] = {
    "getMe": profile.get_me,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.set_my_name,
    "getMyName": profile.get_my_name,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    "sendMessage": messages.send_message,
    "editMessageText": messages.edit_message_text,
    "editMessageCaption": messages.edit_message_caption,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "deleteMessages": messages.delete_messages,
    "answerCallbackQuery": callbacks.answer_callback_query,
    "sendChatAction": callbacks.send_chat_action,
    "sendPhoto": attachments.send_photo,
    "sendDocument": attachments.send_document,
    "sendVoice": attachments.send_voice,
    "sendAudio": attachments.send_audio,
    "sendVideo": attachments.send_video,
    "sendSticker": attachments.send_sticker,
    "sendContact": attachments.send_contact,
    "sendMediaGroup": attachments.send_media_group,
    "editMessageMedia": attachments.edit_message_media,
    "getFile": attachments.get_file,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
    "leaveChat": chats.leave_chat,
    "setMessageReaction": chats.set_message_reaction,
    "pinChatMessage": chats.pin_chat_message,
    "unpinChatMessage": chats.unpin_chat_message,
    "copyMessage": chats.copy_message,
    "forwardMessage": chats.forward_message,
    "logOut": chats.take_leave,
    "close": chats.take_leave,
}
"""The methods of the stand-in by their own spelling; getUpdates and the webhook's are served apart, as they wait."""

COUNTED = frozenset(
    name for name in OFFERED if name.startswith(("send", "edit", "copy", "forward")) and name != "sendChatAction"
)
"""The methods that count towards the limits on sending."""

_ALL = """
getUpdates setWebhook deleteWebhook getWebhookInfo getMe logOut close sendMessage forwardMessage forwardMessages
copyMessage copyMessages sendPhoto sendLivePhoto sendAudio sendDocument sendVideo sendAnimation sendVoice
sendVideoNote sendPaidMedia sendMediaGroup sendLocation sendVenue sendContact sendPoll sendChecklist sendDice
sendMessageDraft sendChatAction setMessageReaction getUserProfilePhotos getUserProfileAudios setUserEmojiStatus
getFile banChatMember unbanChatMember restrictChatMember promoteChatMember setChatAdministratorCustomTitle
setChatMemberTag banChatSenderChat unbanChatSenderChat setChatPermissions exportChatInviteLink createChatInviteLink
editChatInviteLink createChatSubscriptionInviteLink editChatSubscriptionInviteLink revokeChatInviteLink
approveChatJoinRequest declineChatJoinRequest setChatPhoto deleteChatPhoto setChatTitle setChatDescription
pinChatMessage unpinChatMessage unpinAllChatMessages leaveChat getChat getChatAdministrators getChatMemberCount
getChatMember getUserPersonalChatMessages setChatStickerSet deleteChatStickerSet getForumTopicIconStickers
createForumTopic editForumTopic closeForumTopic reopenForumTopic deleteForumTopic unpinAllForumTopicMessages
editGeneralForumTopic closeGeneralForumTopic reopenGeneralForumTopic hideGeneralForumTopic unhideGeneralForumTopic
unpinAllGeneralForumTopicMessages answerCallbackQuery answerGuestQuery getUserChatBoosts getBusinessConnection
getManagedBotToken replaceManagedBotToken getManagedBotAccessSettings setManagedBotAccessSettings setMyCommands
deleteMyCommands getMyCommands setMyName getMyName setMyDescription getMyDescription setMyShortDescription
getMyShortDescription setMyProfilePhoto removeMyProfilePhoto setChatMenuButton getChatMenuButton
setMyDefaultAdministratorRights getMyDefaultAdministratorRights getAvailableGifts sendGift giftPremiumSubscription
verifyUser verifyChat removeUserVerification removeChatVerification readBusinessMessage deleteBusinessMessages
setBusinessAccountName setBusinessAccountUsername setBusinessAccountBio setBusinessAccountProfilePhoto
removeBusinessAccountProfilePhoto setBusinessAccountGiftSettings getBusinessAccountStarBalance
transferBusinessAccountStars getBusinessAccountGifts getUserGifts getChatGifts convertGiftToStars upgradeGift
transferGift postStory repostStory editStory deleteStory answerWebAppQuery savePreparedInlineMessage
savePreparedKeyboardButton editMessageText editMessageCaption editMessageMedia editMessageLiveLocation
stopMessageLiveLocation editMessageChecklist editMessageReplyMarkup stopPoll approveSuggestedPost
declineSuggestedPost deleteMessage deleteMessages deleteMessageReaction deleteAllMessageReactions sendSticker
getStickerSet getCustomEmojiStickers uploadStickerFile createNewStickerSet addStickerToSet setStickerPositionInSet
deleteStickerFromSet replaceStickerInSet setStickerEmojiList setStickerKeywords setStickerMaskPosition
setStickerSetTitle setStickerSetThumbnail setCustomEmojiStickerSetThumbnail deleteStickerSet answerInlineQuery
sendInvoice createInvoiceLink answerShippingQuery answerPreCheckoutQuery getMyStarBalance getStarTransactions
refundStarPayment editUserStarSubscription setPassportDataErrors sendGame setGameScore getGameHighScores
"""
METHOD_NAMES: dict[str, str] = {name.lower(): name for name in _ALL.split()}
"""All methods of Bot API 10.0, by name in lower case: Telegram ignores the case of a method's name."""
