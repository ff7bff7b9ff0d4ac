"""Photos for tests: noise with a disc for a face, so that no two are alike."""

import io
import random

from PIL import Image, ImageDraw


def a_picture(width=600, height=800, seed=1) -> Image.Image:
    noise = random.Random(seed).randbytes(width * height // 64)
    ground = Image.frombytes("L", (width // 8, height // 8), noise[: width // 8 * (height // 8)])
    image = ground.resize((width, height)).convert("RGB")
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * 0.3, height * 0.15, width * 0.7, height * 0.55), fill=(220, 180, 150))
    return image


def a_photo(width=600, height=800, seed=1, kind="JPEG", **options) -> bytes:
    out = io.BytesIO()
    a_picture(width, height, seed).save(out, kind, **options)
    return out.getvalue()
