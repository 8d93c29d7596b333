"""The methods of the Bot API, and the functions that perform them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.sandbox.bot_api import attachments, media, messages, profile
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.world.world import World

Perform = Callable[[World, Parameters], Any]

METHODS: dict[str, Perform] = {
    "getMe": profile.get_me,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "sendMessage": messages.send_message,
    "editMessageText": messages.edit_message_text,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "answerCallbackQuery": messages.answer_callback_query,
    "sendPhoto": attachments.send_photo,
    "sendDocument": attachments.send_document,
    "sendVoice": attachments.send_voice,
    "sendMediaGroup": attachments.send_media_group,
    "getFile": media.get_file,
    "leaveChat": messages.leave_chat,
    "setMessageReaction": messages.set_message_reaction,
}
"""The methods that the stand-in offers, by name, but for getUpdates and those that concern the webhook."""

RATE_LIMITED = frozenset(name for name in METHODS if name.startswith(("send", "edit")))
"""The methods that count towards the rate limits."""

_ALL_NAMES = """
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
METHOD_NAMES: dict[str, str] = {name.lower(): name for name in _ALL_NAMES.split()}
"""The names of all methods of Bot API 10.0, by the name in lower case: Telegram ignores case here."""
