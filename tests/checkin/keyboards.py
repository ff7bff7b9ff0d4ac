"""What keys of a US scanner type on other keyboard layouts, compiled from the XKB tables.

By layout: the keys of B C D F G H J K L N P R S T V X without and with shift (caps lock off), and
what the prefix `]Q1` of a scanner becomes. A dead key types nothing.
"""

KEYS = "BCDFGHJKLNPRSTVX"
TYPED = {
    "us": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "]Q1"),
    "gb": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "]Q1"),
    "es": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "+Q1"),
    "latam": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "+Q1"),
    "fr": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "$A&"),
    "fr(oss)": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "$A&"),
    "be": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "$A&"),
    "ch": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "Q1"),
    "de": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "+Q1"),
    "it": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "+Q1"),
    "pt": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "Q1"),
    "ca": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "Q1"),
    "tr": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "\u00fcQ1"),
    "ma(french)": ("bcdfghjklnprstvx", "BCDFGHJKLNPRSTVX", "$A&"),
    "ara": (
        "\ufefb\u0624\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0649\u062d\u0642\u0633\u0641\u0631\u0621",
        "\ufef5}][\ufef7\u0623\u0640\u060c/\u0622\u061b\u064c\u064d\ufef9{\u0652",
        "\u062f\u064e1",
    ),
    "ara(azerty)": (
        "\ufefb\u0624\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0649\u062d\u0642\u0633\u0641\u0631\u0621",
        "\ufef5}][\ufef7\u0623\u0640\u060c/\u0622\u061b\u064c\u064d\ufef9{\u0652",
        "\u062f\u064e&",
    ),
    "ara(digits)": (
        "\ufefb\u0624\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0649\u062d\u0642\u0633\u0641\u0631\u0621",
        "\ufef5}][\ufef7\u0623\u0640\u060c/\u0622\u061b\u064c\u064d\ufef9{\u0652",
        "\u062f\u064e\u0661",
    ),
    "ma(arabic)": (
        "\ufefb\u0624\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0649\u062d\u0642\u0633\u0641\u0631\u0621",
        "\ufef5}][\ufef7\u0623\u0640\u060c/\u0622\u061b\u064c\u064d\ufef9{\u0652",
        "\u062f\u064e&",
    ),
    "dz(ar)": (
        "\ufefb\u0624\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0649\u062d\u0642\u0633\u0641\u0631\u0621",
        "\ufef5}][\ufef7\u0623\u0640\u060c/\u0622\u061b\u064c\u064d\ufef9{\u0652",
        "\u062f\u064e&",
    ),
    "iq": (
        "\ufefb\u0624\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0649\u062d\u0642\u0633\u0641\u0631\u0621",
        "\ufef5}][\ufef7\u0623\u0640\u060c/\u0622\u061b\u064c\u064d\ufef9{\u0652",
        "\u062f\u064e1",
    ),
    "sy": (
        "\ufefb\u0624\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0649\u062d\u0642\u0633\u0641\u0631\u0621",
        "\ufef5}][\ufef7\u0623\u0640\u060c/\u0622\u061b\u064c\u064d\ufef9{\u0652",
        "\u062f\u064e1",
    ),
    "ma(tifinagh)": (
        "\u2d31\u2d5b\u2d37\u2d3c\u2d33\u2d40\u2d4a\u2d3d\u2d4d\u2d4f\u2d43\u2d54\u2d59\u2d5c\u2d56\u2d45",
        "\u2d31\u2d5b\u2d39\u2d3c\u2d33\u2d40\u2d4a\u2d3d\u2d4d\u2d4f\u2d43\u2d55\u2d5a\u2d5f\u2d56\u2d45",
        "$\u2d30&",
    ),
    "ma(tifinagh-phonetic)": (
        "\u2d31\u2d5b\u2d37\u2d3c\u2d33\u2d40\u2d4a\u2d3d\u2d4d\u2d4f\u2d43\u2d54\u2d59\u2d5c\u2d56\u2d45",
        "\u2d31\u2d5b\u2d39\u2d3c\u2d33\u2d40\u2d4a\u2d3d\u2d4d\u2d4f\u2d43\u2d55\u2d5a\u2d5f\u2d56\u2d45",
        "$\u2d47&",
    ),
}
