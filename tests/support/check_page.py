#!/usr/bin/env python3
"""A page of HTML against the JSON of the same document: check_page.py PAGE.html DOCUMENT.json

It runs no script and asks for nothing, its tables hold the rows of the JSON, and its texts stand out from their ground.
Headless Chromium tells what a reader's browser makes of the page, in light and dark; without it the file alone is read."""
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PAGE, DOCUMENT = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
LEAST_CONTRAST = 4.5
VOID = {"meta", "br", "hr", "img", "link", "input", "base", "wbr"}
passed, problems = 0, []


def check(good, problem):
    global passed
    if good:
        passed += 1
    else:
        problems.append(problem)


class Page(html.parser.HTMLParser):
    """Tables as lists of rows of cells, rules of CSS, ids, and everything that could ask for something."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tables, self.styles, self.ids, self.links, self.active = [], [], [], [], []
        self.open, self.cell = [], None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in ("href", "xlink:href"):
                self.links.append(value or "")
            elif name in ("src", "srcset", "action", "data", "poster", "background", "ping", "style") or name.startswith("on"):
                self.active.append(f"{tag} has {name}")
        if tag in ("script", "link", "iframe", "object", "embed", "img", "image", "form", "base", "audio", "video", "foreignobject"):
            self.active.append(f"there is a <{tag}>")
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.cell = ""

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            problems.append(f"</{tag}> closes no element")
        if tag in ("td", "th"):
            self.tables[-1][-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.styles.append(data)
        elif self.cell is not None:
            self.cell += data


def visible(text):
    """As the page writes it: control characters, direction marks and what is no character are shown by their number."""
    hidden = r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]"
    return re.sub(hidden, lambda found: "\\u{%04X}" % ord(found[0]), text)


def tables_of(document):
    for section in document["sections"]:
        for name, rows in section["tables"].items():
            yield name, [["" if cell is None else visible(cell) for cell in row.values()] for row in rows]


def check_tables(page, document, where):
    expected = list(tables_of(document))
    check(len(page.tables) == len(expected), f"{where}: {len(page.tables)} tables, and {len(expected)} in the JSON")
    for (name, rows), table in zip(expected, page.tables):
        check(table[1:] == rows, f"{where}: the rows of {name} are not those of the JSON")


def check_asks_for_nothing(page, text):
    check(not page.active, f"not inert: {page.active}")
    check(all(link.startswith("#") for link in page.links), f"leads outside: {page.links}")
    check(all(link[1:] in page.ids for link in page.links), f"leads nowhere: {page.links}")
    check(len(page.ids) == len(set(page.ids)), "an id stands twice")
    check(not page.open, f"not closed: {page.open}")
    check("default-src 'none'" in text, "no policy forbids requests")
    for style in page.styles:
        check(not re.search(r"url\s*\(|@import|@font-face|expression\s*\(|image-set", style), "the style asks for a file")


def luminance(colour):
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rgb(colour):
    colour = colour.strip()
    if re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
    found = re.fullmatch(r"rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)", colour)
    return tuple(map(int, found.groups()[:3])) if found and found[4] != "0" else None


def rules(style):
    """(selector, {property: value}) of all plain rules, those inside @media too."""
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style):
        pairs = (part.split(":", 1) for part in body.split(";") if ":" in part)
        yield selector.strip().splitlines()[-1].strip(), {name.strip(): value.strip() for name, value in pairs}


def check_colours_of_style(style):
    """Each rule that sets the colour of a text, on its own ground or on that of the page; for each set of variables."""
    all_rules = list(rules(style))
    for theme in [body for selector, body in all_rules if selector == ":root"]:
        def value(text, theme=theme):
            return rgb(re.sub(r"var\((--[\w-]+)\)", lambda found: theme[found[1]], text))

        paper = next(body["background"] for selector, body in all_rules if selector == "body" and "background" in body)
        for selector, body in all_rules:
            if "color" in body:
                pair = value(body["color"]), value(body.get("background", paper))
                check(all(pair) and contrast(*pair) >= LEAST_CONTRAST, f"{selector}: contrast too low in {theme}")
    ground = (255, 255, 255)  # of every picture
    for selector, body in all_rules:
        if "fill" in body and re.search(r"text|tick|unit|label|value", selector):
            check(contrast(rgb(body["fill"]), ground) >= LEAST_CONTRAST, f"{selector}: contrast too low")


# Reads what the browser made of each text, and says it at the end of the page.
PROBE = """<script>
const seen = new Map();
const ground = element => { for (; element; element = element.parentElement) { const colour = getComputedStyle(element).backgroundColor;
  if (!/, 0\\)$/.test(colour)) return colour; } return 'rgb(255, 255, 255)'; };
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) { const element = walk.currentNode.parentElement;
  if (!walk.currentNode.data.trim() || /^(script|style|title|desc)$/i.test(element.tagName)) continue;
  const style = getComputedStyle(element);
  seen.set([element.namespaceURI.endsWith('svg') ? style.fill : style.color, ground(element)].join('|'), element.tagName); }
const wide = document.documentElement.scrollWidth > innerWidth ? 'WIDE' : '';
const told = document.createElement('pre'); told.id = 'probe';
told.textContent = JSON.stringify({pairs: [...seen], wide, requests: performance.getEntriesByType('resource').map(e => e.name)});
document.documentElement.append(told);
</script>"""


def dump(chromium, page, folder, *options):
    quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"]
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", *quiet,
               f"--user-data-dir={folder}/profile"]
    command += [*options, "--dump-dom", page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def check_in_browser(chromium, text, document):
    with tempfile.TemporaryDirectory() as folder:
        page = Page(dump(chromium, PAGE.resolve(), folder))
        check_tables(page, document, "in the browser")
        probed = pathlib.Path(folder) / "probed.html"
        probed.write_text(re.sub(r"<meta http-equiv=[^>]*>", "", text) + PROBE)
        for scheme, width in (("1", "1280"), ("1", "500"), ("0", "1280")):  # light, narrow, dark
            out = dump(chromium, probed, folder, f"--blink-settings=preferredColorScheme={scheme}", f"--window-size={width},800")
            told = json.loads(html.unescape(re.search(r'<pre id="probe">(.*?)</pre>', out, re.S)[1]))
            check(not told["requests"], f"the page asked for {told['requests']}")
            check(not told["wide"], f"the page is wider than a screen of {width}")
            for pair, element in told["pairs"]:
                colours = [rgb(colour) for colour in pair.split("|")]
                check(all(colours) and contrast(*colours) >= LEAST_CONTRAST, f"{element}: {pair} is too low in contrast")


source = PAGE.read_text(encoding="utf-8")
wanted = json.loads(DOCUMENT.read_text(encoding="utf-8"), parse_int=str, parse_float=str)
parsed = Page(source)
check_asks_for_nothing(parsed, source)
check_tables(parsed, wanted, "in the file")
check_colours_of_style("".join(parsed.styles))
browser = shutil.which("chromium") or shutil.which("chromium-browser")
if browser:
    check_in_browser(browser, source, wanted)
for problem in problems:
    print(problem)
if not browser:
    print("skipped: Chromium is not installed, so only the file was read")
    check(not os.environ.get("ILONET_TESTS_FULL"), "with ILONET_TESTS_FULL Chromium must be there")
print(f"{passed} passed, {len(problems)} failed")
sys.exit(bool(problems))
