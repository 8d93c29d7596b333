"""Telegram's HTML: entities and parse errors."""

from __future__ import annotations

import pytest

from tests.sandbox.clients import Api, Phone

REFUSED = {
    "<div>x</div>": 'Unsupported start tag "div" at byte offset 0',
    "a < b": 'Unsupported start tag "" at byte offset 2',
    "a <3 b": 'Unsupported start tag "3" at byte offset 2',
    "é<br>": 'Unsupported start tag "br" at byte offset 2',
    "1<2": "Unclosed start tag at byte offset 1",
    "1<2 ": 'Unsupported start tag "2" at byte offset 1',
    "<b": "Unclosed start tag at byte offset 0",
    "<a href": 'Unclosed start tag "a" at byte offset 0',
    '<a href="x': 'Unclosed start tag "a" at byte offset 0',
    "<a =x>": 'Empty attribute name in the tag "a" at byte offset 0',
    "<a href=x?y>": "Unexpected end of name token at byte offset 8",
    "x</b>": "Unexpected end tag at byte offset 1",
    "<b>x</b": "Unclosed end tag at byte offset 4",
    "<i>x</b>": 'Unmatched end tag at byte offset 4, expected "</i>", found "</b>"',
    "<b>x": 'Can\'t find end tag corresponding to start tag "b"',
    "<span>x</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    "<b x=y/>": "Unexpected end of name token at byte offset 5",
    '<tg-time unix="1647531900" format="dM">x</tg-time>': "Invalid date format used",
    '<tg-time unix="1647531900" format="rt">x</tg-time>': "Invalid date format used",
    '<tg-emoji emoji-id="x">x</tg-emoji>': "Invalid custom emoji identifier specified",
}


async def test_parse_errors_have_telegrams_words(api: Api, sam: Phone) -> None:
    """With the byte offset in the source."""
    said = {html: await api.error("sendMessage", chat_id=sam.id, text=html, parse_mode="HTML") for html in REFUSED}
    assert said == {html: f"400 Bad Request: can't parse entities: {why}" for html, why in REFUSED.items()}


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("<B>x</b><strong>y</strong>", "xy", ["bold 0 2"]),
        ("<i>a</i> <em>b</em>", "a b", ["italic 0 1", "italic 2 1"]),
        ("<u>a</u> <ins>b</ins>", "a b", ["underline 0 1", "underline 2 1"]),
        (
            "<s>a</s> <strike>b</strike> <del>c</del>",
            "a b c",
            ["strikethrough 0 1", "strikethrough 2 1", "strikethrough 4 1"],
        ),
        ('<span class="tg-spoiler">a</span> <tg-spoiler>b</tg-spoiler>', "a b", ["spoiler 0 1", "spoiler 2 1"]),
        ("<blockquote>a</blockquote>", "a", ["blockquote 0 1"]),
        ("<blockquote expandable>a</blockquote>", "a", ["expandable_blockquote 0 1"]),
        ("<pre>a</pre>", "a", ["pre 0 1"]),
        ('<pre><code class="language-python">a</code></pre>', "a", ["pre 0 1 python"]),
        ('<code class="language-python">a</code>', "a", ["code 0 1"]),
        ('<a href="http://example.com/?a=1&amp;b=2">a</a>', "a", ["text_link 0 1 http://example.com/?a=1&b=2"]),
        ("<a href='example.com'>a</a>", "a", ["text_link 0 1 http://example.com/"]),
        ('<a href="nonsense">a</a>', "a", []),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍", ["custom_emoji 0 2 5368324170671202286"]),
        ('<a href="mailto:jo@example.com">a</a>', "a", []),
        ('<a href="tg://resolve?domain=x">a</a>', "a", ["text_link 0 1 tg://resolve?domain=x"]),
        ("<a>example.com/x</a>", "example.com/x", ["text_link 0 13 http://example.com/x"]),
        ('<tg-time unix="1647531900" format="wDT">then</tg-time>', "then", ["date_time 0 4 1647531900 wDT"]),
        ('<tg-time unix="1647531900" format="tW">then</tg-time>', "then", ["date_time 0 4 1647531900 wt"]),
        ('<tg-time unix="1647531900" format="R">then</tg-time>', "then", ["date_time 0 4 1647531900 r"]),
        ("<tg-time unix=1647531900>then</tg-time>", "then", ["date_time 0 4 1647531900"]),
        ("<tg-time unix=x>then</tg-time>", "then", []),
        (
            '<b>by <tg-time unix="1647531900">then</tg-time>!</b>',
            "by then!",
            ["bold 0 3", "date_time 3 4 1647531900", "bold 7 1"],
        ),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", ["blockquote 0 2"]),
        ("<a href='a.de'>x<code>y</code></a>", "xy", ["code 1 1"]),
        ("<b>a</b><b>b</b>", "ab", ["bold 0 2"]),
        ("<b class>a</b >", "a", ["bold 0 1"]),
        ("<b>a <code>b</code> c</b>", "a b c", ["bold 0 2", "code 2 1", "bold 3 2"]),
        ("<b><i>a</i></b>", "a", ["bold 0 1", "italic 0 1"]),
        ("a<b></b>", "a", []),
        ("<b>x</>", "x", ["bold 0 1"]),
        ("&lt;&gt;&amp;&quot;&#65;&#x42;", '<>&"AB', []),
        ("&nbsp;&copy; a & b &lt", "&nbsp;&copy; a & b <", []),
        ("<code>/start</code> /go", "/start /go", ["code 0 6", "bot_command 7 3"]),
    ],
)
async def test_html_becomes_text_and_entities(api: Api, sam: Phone, html: str, text: str, entities: list[str]) -> None:
    """Tags in any case, four named characters and numeric ones; empty entities are dropped, code overlaps nothing."""
    sent = await api.ok("sendMessage", chat_id=sam.id, text=html, parse_mode="HTML")
    found = [" ".join(str(value) for value in one.values()) for one in sent.get("entities", [])]
    assert (sent["text"], found) == (text, entities)


async def test_a_person_is_mentioned_by_id(api: Api, sam: Phone) -> None:
    """A link to tg://user?id= mentions a known person; for an unknown one there is no entity."""
    html = f'<a href="tg://user?id={sam.id}">you</a> <a href="tg://user?id=9">them</a>'
    sent = await api.ok("sendMessage", chat_id=sam.id, text=html, parse_mode="HTML")
    assert [(one["type"], one["user"]["first_name"]) for one in sent["entities"]] == [("text_mention", "Sam")]
