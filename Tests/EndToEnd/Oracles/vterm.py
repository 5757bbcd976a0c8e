"""A second emulator beside pyte: libvterm, which editors and terminals in C show programs with."""

import codecs
import ctypes
import ctypes.util
import re
import unicodedata

# A character and how often more, and what may become one.
REPEATED = re.compile(r"([^\x00-\x1f])\x1b\[(\d+)b")
CUT = re.compile(r"[^\x00-\x1f]?\x1b(\[\d*)?\Z")
NAMED, HEX = "black red green brown blue magenta cyan white".split(), {}


class Attributes(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint, bits) for name, bits in [
        ("bold", 1), ("underline", 2), ("italic", 1), ("blink", 1), ("reverse", 1), ("strike", 1),
        ("font", 4), ("dwl", 1), ("dhl", 2)]]


class Cell(ctypes.Structure):
    _fields_ = [("chars", ctypes.c_uint32 * 6), ("width", ctypes.c_char), ("attrs", Attributes),
                ("fg", ctypes.c_uint8 * 4), ("bg", ctypes.c_uint8 * 4)]


class Position(ctypes.Structure):
    _fields_ = [("row", ctypes.c_int), ("column", ctypes.c_int)]


def library():
    """libvterm, with the types of what it returns."""
    name = ctypes.util.find_library("vterm")
    assert name, "libvterm is not there; make deps-test installs it"
    vterm = ctypes.CDLL(name)
    for function in ("vterm_new", "vterm_obtain_screen", "vterm_obtain_state"):
        getattr(vterm, function).restype = ctypes.c_void_p
    vterm.vterm_new.argtypes = [ctypes.c_int, ctypes.c_int]
    vterm.vterm_set_utf8.argtypes = [ctypes.c_void_p, ctypes.c_int]
    vterm.vterm_free.argtypes = vterm.vterm_obtain_screen.argtypes = [ctypes.c_void_p]
    vterm.vterm_obtain_state.argtypes = [ctypes.c_void_p]
    vterm.vterm_input_write.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
    vterm.vterm_screen_reset.argtypes = [ctypes.c_void_p, ctypes.c_int]
    vterm.vterm_screen_enable_altscreen.argtypes = [ctypes.c_void_p, ctypes.c_int]
    vterm.vterm_screen_get_cell.argtypes = [
        ctypes.c_void_p, Position, ctypes.POINTER(Cell)]
    vterm.vterm_state_get_cursorpos.argtypes = [ctypes.c_void_p, ctypes.POINTER(Position)]
    return vterm


class Emulator:
    vterm = library()

    def __init__(self, columns, rows):
        self.columns, self.lines = columns, rows
        self.decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self.held = ""
        self.handle = self.vterm.vterm_new(rows, columns)
        self.vterm.vterm_set_utf8(self.handle, 1)
        self.screen = self.vterm.vterm_obtain_screen(self.handle)
        self.vterm.vterm_screen_enable_altscreen(self.screen, 1)
        self.vterm.vterm_screen_reset(self.screen, 1)

    def __del__(self):
        self.vterm.vterm_free(self.handle)

    def feed(self, data):
        """A character that is cut it would not put together again, and of one that is repeated up to
        the last column but one (REP) it thinks that the row is full."""
        text = self.held + self.decoder.decode(data)
        cut = CUT.search(text)
        text, self.held = (text[:cut.start()], cut[0]) if cut else (text, "")
        whole = REPEATED.sub(lambda found: found[1] * (int(found[2]) + 1), text)
        whole = whole.encode(errors="surrogateescape")
        self.vterm.vterm_input_write(self.handle, whole, len(whole))

    def cell(self, row, column):
        """What stands there; nothing in the second column of what is wide."""
        cell = Cell()
        self.vterm.vterm_screen_get_cell(self.screen, Position(row, column), ctypes.byref(cell))
        return cell

    def cells(self, row):
        """The row as pairs of text and look, as `pyte_cells` has them."""
        cells = (self.cell(row, column) for column in range(self.columns))
        return [pair(text(cell), look(cell)) for cell in cells]

    def cursor(self):
        place = Position()
        state = self.vterm.vterm_obtain_state(self.handle)
        self.vterm.vterm_state_get_cursorpos(state, ctypes.byref(place))
        return [place.row, place.column]


def pair(text, look):
    """The look of a wide character's second half says nothing."""
    return (text, look if text else ("", -1, -1))


def text(cell):
    if cell.chars[0] == 0xFFFFFFFF:
        return ""
    whole = "".join(chr(scalar) for scalar in cell.chars if scalar)
    return unicodedata.normalize("NFC", whole) or " "


def look(cell):
    """Letters for attributes, and the numbers of both colours, -1 for the terminal's own."""
    attributes = cell.attrs
    letters = ("b" * attributes.bold + "u" * (attributes.underline > 0) + "r" * attributes.reverse)
    return letters, colour(cell.fg, 2), colour(cell.bg, 4)


def colour(colour, usual):
    kind, value = colour[0], colour[1]
    return -1 if kind & usual else value if kind & 1 else list(colour[1:])


def pyte_cells(emulator, row):
    """The same of pyte's emulator."""
    line = emulator.buffer[row]
    return [pair(line[column].data, pyte_look(line[column])) for column in range(emulator.columns)]


def pyte_look(cell):
    letters = "b" * cell.bold + "u" * cell.underscore + "r" * cell.reverse
    return letters, pyte_colour(cell.fg), pyte_colour(cell.bg)


def pyte_colour(name):
    if name == "default":
        return -1
    bright = name.removeprefix("bright").removeprefix("bfight")  # pyte's own slip
    if bright in NAMED:
        return NAMED.index(bright) + 8 * (bright != name)
    if not HEX:
        from pyte.graphics import FG_BG_256
        HEX.update({colour: number for number, colour in list(enumerate(FG_BG_256))[16:]})
    return HEX[name]


def differences(emulator, other):
    """What the two show otherwise, in words; empty where they agree."""
    found = []
    for row in range(emulator.lines):
        one, two = pyte_cells(emulator, row), other.cells(row)
        if one != two:
            column = next(c for c in range(emulator.columns) if one[c] != two[c])
            found.append(f"{row}:{column} pyte {one[column]}, libvterm {two[column]}")
    # Behind the last column, each has the cursor where it likes.
    here, there = [emulator.cursor.y, emulator.cursor.x], other.cursor()
    if here != there and here[1] < emulator.columns:
        found.append(f"pyte's cursor is at {here}, libvterm's at {there}")
    return found
