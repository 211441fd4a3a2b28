# Makes a viewing copy of one photograph: turned upright, at most 1600 pixels wide or high, as a JPEG without any of the original's metadata.
# Arguments: the original, the copy. Exit 0: made; 3: the original ends too early; 4: it cannot be read. The limits keep a crafted file from
# taking the machine: it decodes in a process of its own that may use so much memory and time and no more.
import resource
import sys

MEGABYTE = 1024 * 1024
resource.setrlimit(resource.RLIMIT_AS, (1536 * MEGABYTE, 1536 * MEGABYTE))
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
resource.setrlimit(resource.RLIMIT_FSIZE, (32 * MEGABYTE, 32 * MEGABYTE))

from PIL import Image, ImageOps  # noqa: E402

Image.MAX_IMAGE_PIXELS = 150_000_000
try:
    with Image.open(sys.argv[1], formats=["JPEG", "PNG", "WEBP"]) as original:
        original.draft("RGB", (1600, 1600))
        upright = ImageOps.exif_transpose(original)
        upright.thumbnail((1600, 1600))
        upright.convert("RGB").save(sys.argv[2], "JPEG", quality=85)
except OSError as error:
    sys.exit(3 if "truncated" in str(error) or "unexpected end" in str(error).lower() else 4)
except Exception:
    sys.exit(4)
