"""Renders the sample reports of tests/samples/advice/source beside the sample plans (needs soffice and chromium on the path)."""
import pathlib
import sys
import tempfile
import build
import markup

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent / "advice"


def main():
    names = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted((ROOT / "source").glob("*.advice")):
            if names and source.stem not in names:
                continue
            head, blocks = markup.read(source)
            build.render(head, blocks, ROOT / "reports" / head["file"], head["producer"], pathlib.Path(folder))
            print(source.stem)


if __name__ == "__main__":
    main()
