"""Draws screens of a terminal as one SVG picture that shows them one after the other."""

from html import escape

WIDTH, HEIGHT, MARGIN, BAR = 8.4, 17, 14, 30
SECONDS = 4
PAPER, INK = "#16181d", "#d8dade"
NAMES = {
    "black": "#16181d", "red": "#e06c75", "green": "#98c379", "brown": "#d7ba7d",
    "blue": "#61afef", "magenta": "#c678dd", "cyan": "#56b6c2", "white": "#d8dade",
}


def cells(emulator):
    """The rows as runs of equal look: (column, text, look)."""
    return [runs(emulator.buffer[row], emulator.columns) for row in range(emulator.lines)]


def runs(line, columns):
    found = []
    for column in range(columns):
        cell = line[column]
        look = (colour(cell.fg, INK), colour(cell.bg, PAPER), cell.bold, cell.underscore)
        if cell.reverse:
            look = (look[1], look[0]) + look[2:]
        if found and found[-1][2] == look:
            found[-1][1] += cell.data
        else:
            found.append([column, cell.data, look])
    return [run for run in found if run[1].strip() or run[2][1] != PAPER]


def colour(name, usual):
    return usual if name == "default" else NAMES.get(name, "#" + name)


def svg(scenes, title, about):
    rows = len(scenes[0][1])
    width = 80 * WIDTH + 2 * MARGIN
    height = rows * HEIGHT + BAR + 2 * MARGIN
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"'
        f' width="{width:g}" height="{height:g}" role="img" aria-labelledby="t d">',
        f'<title id="t">{escape(title)}</title>', f'<desc id="d">{escape(about)}</desc>',
        style(len(scenes)),
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>',
        *(scene(number, *each) for number, each in enumerate(scenes)), "</svg>", ""])


def style(count):
    """One screen after the other; who wants no motion sees the plan."""
    share = 100 / count
    rules = [
        "text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
        "white-space:pre}",
        f".s{{opacity:0;animation:a {count * SECONDS}s step-end infinite}}",
        f"@keyframes a{{0%{{opacity:1}}{share:.4g}%{{opacity:0}}}}",
        *(f".s{number}{{animation-delay:{number * SECONDS}s}}" for number in range(count)),
        f"@media (prefers-reduced-motion:reduce){{.s{{animation:none}}.s{count // 2}{{opacity:1}}}}",
    ]
    return "<style>" + "\n".join(rules) + "</style>"


def scene(number, name, rows):
    parts = [f'<g class="s s{number}"><text x="{MARGIN}" y="22" fill="#9aa0aa">'
             f"{number + 1}. {escape(name)}</text>"]
    for row, found in enumerate(rows):
        top = BAR + MARGIN + row * HEIGHT
        parts += [background(run, top) for run in found if run[2][1] != PAPER]
        parts += [letters(run, top) for run in found if run[1].strip()]
    return "\n".join(parts + ["</g>"])


def background(run, top):
    column, text, look = run
    return (f'<rect x="{MARGIN + column * WIDTH:g}" y="{top - 1:g}"'
            f' width="{len(text) * WIDTH:g}" height="{HEIGHT}" fill="{look[1]}"/>')


def letters(run, top):
    column, text, (ink, _, bold, underlined) = run
    start = len(text) - len(text.lstrip())
    text = text.strip()
    more = ' font-weight="bold"' * bold + ' text-decoration="underline"' * underlined
    return (f'<text x="{MARGIN + (column + start) * WIDTH:g}" y="{top + 12:g}"'
            f' textLength="{len(text) * WIDTH:g}" fill="{ink}"{more}>{escape(text)}</text>')
