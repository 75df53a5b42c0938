#!/usr/bin/env python3
"""Make NotoSansSC-Regular.ttf and NotoSansSC-Bold.ttf beside this script from the full faces.

Usage:
    pip install fonttools==4.68.0
    npm pack @expo-google-fonts/noto-sans-sc@0.4.3      # an npm package with the static faces
    tar -xf expo-google-fonts-noto-sans-sc-0.4.3.tgz    # gives package/
    python3 assets/fonts/subset.py package

What is kept: the characters below, kerning and mark placement for horizontal text, the proportional
outlines. What goes: hinting (Cairn draws unhinted), vertical metrics, every other OpenType feature.
Spaces of fixed width that the full faces lack are added as empty glyphs, so that the window, PNG, PDF
and SVG agree on their width.

The full faces draw quotation marks, the ellipsis and some signs a whole em wide, as Chinese alone would
have them; English comes apart ("don ’ t", "5  ×  3"). A character can have but one width everywhere, so the
proportional forms that the faces have too are used, and the signs lose the white at their sides.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

HERE = Path(__file__).parent
FACES = {
    "400Regular/NotoSansSC_400Regular.ttf": "NotoSansSC-Regular.ttf",
    "700Bold/NotoSansSC_700Bold.ttf": "NotoSansSC-Bold.ttf",
}

# First and last code point of each block that is kept whole, as far as the faces have it.
RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Extended-A, Extended-B
    (0x02B0, 0x036F),  # modifier letters, combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x214F),  # letterlike symbols
    (0x2150, 0x218F),  # number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2460, 0x24FF),  # enclosed alphanumerics
    (0x2500, 0x257F),  # box drawing
    (0x25A0, 0x26FF),  # geometric shapes, symbols
    (0x2713, 0x2717),  # check marks
    (0x2776, 0x2793),  # circled digits
    (0x3000, 0x303F),  # CJK punctuation
    (0x3105, 0x312F),  # bopomofo
    (0xFE30, 0xFE4F),  # CJK compatibility forms
    (0xFF00, 0xFFEF),  # full-width forms
    (0xFFFD, 0xFFFD),  # replacement character
]

# Width of the added spaces in thousandths of an em; None is worked out from the face.
SPACES = {
    0x2007: None,  # figure space: as wide as a digit
    0x2008: None,  # punctuation space: as wide as a full stop
    0x2009: None,  # thin space: half a space, as the window draws it
    0x200A: 100,  # hair space
    0x200B: 0,  # zero width space
    0x200C: 0,  # zero width non-joiner
    0x200D: 0,  # zero width joiner
    0x202F: None,  # narrow no-break space: likewise
    0x2060: 0,  # word joiner
    0xFEFF: 0,  # zero width no-break space
}


# The characters whose proportional form (feature pwid) stands for them.
PROPORTIONAL = "‘’“”…"

# Signs set with this much white at each side, in thousandths of an em.
SIGNS = "·•×÷±≤≥≠≈"
SIGN_BEARING = 60


def gb2312():
    """Every character of GB 2312: rows 1–9 are symbols, 16–87 are hanzi."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                continue


def unicode_maps(font):
    return [table.cmap for table in font["cmap"].tables if table.isUnicode() and table.format != 14]


def use_proportional_forms(font):
    """Maps characters to the glyphs the feature pwid would put in their place."""
    gsub = font["GSUB"].table
    forms = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "pwid":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    forms |= getattr(table, "ExtSubTable", table).mapping
    for cmap in unicode_maps(font):
        for code in map(ord, PROPORTIONAL):
            # Several tables may share one map, so it may be done already.
            cmap[code] = forms.get(cmap[code], cmap[code])


def narrow_signs(font):
    """Takes white from both sides of the signs."""
    names = {font.getBestCmap()[ord(sign)] for sign in SIGNS}
    for name in sorted(names):
        glyph = font["glyf"][name]
        glyph.coordinates.translate((SIGN_BEARING - glyph.xMin, 0))
        glyph.recalcBounds(font["glyf"])
        font["hmtx"].metrics[name] = (glyph.xMax + SIGN_BEARING, SIGN_BEARING)


def add_spaces(font):
    """Gives the font an empty glyph for each space it lacks."""
    cmap = font.getBestCmap()
    metrics = font["hmtx"].metrics
    space = metrics[cmap[ord(" ")]][0]
    alike = {0x2007: metrics[cmap[ord("0")]][0], 0x2008: metrics[cmap[ord(".")]][0]}
    alike |= {code: space // 2 for code in (0x2009, 0x202F)}
    for code, width in SPACES.items():
        if code in cmap:
            continue
        name = f"uni{code:04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"].glyphs[name] = Glyph()
        font["glyf"].glyphOrder = font.getGlyphOrder()
        metrics[name] = (alike[code] if width is None else width, 0)
        for cmap in unicode_maps(font):
            cmap[code] = name


def main():
    source = Path(sys.argv[1])
    wanted = set(gb2312())
    for first, last in RANGES:
        wanted.update(range(first, last + 1))
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.layout_scripts = ["DFLT", "latn", "grek", "cyrl", "hani"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["BASE", "STAT", "vhea", "vmtx", "gasp"]
    for origin, target in FACES.items():
        font = TTFont(source / origin, recalcTimestamp=False)
        use_proportional_forms(font)
        narrow_signs(font)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        add_spaces(font)
        font.save(HERE / target)
        print(target, (HERE / target).stat().st_size, len(font.getBestCmap()))


if __name__ == "__main__":
    main()
