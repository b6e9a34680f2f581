#!/bin/sh
# Draws the PNGs of the icon from kvartil.svg and puts those the window needs among the resources. With them come the icons
# of Windows (ico) and macOS (icns). Needs rsvg-convert, ImageMagick's convert and png2icns (package icnsutils).
set -eu
cd "$(dirname "$0")"
resources=../src/main/resources/ru/kvartil/app/icons
mkdir -p "$resources"
# At 16 pixels the bars would fall between pixels: the picture is moved by half a pixel.
sed 's/viewBox="0 0 64 64"/viewBox="-2 0 64 64"/' kvartil.svg | rsvg-convert -w 16 -h 16 -o kvartil-16.png
for size in 32 48 64 128 256 512; do
  rsvg-convert -w "$size" -h "$size" kvartil.svg -o "kvartil-$size.png"
done
for size in 16 32 48 64 128 256; do
  cp "kvartil-$size.png" "$resources/"
done
convert kvartil-16.png kvartil-32.png kvartil-48.png kvartil-64.png kvartil-128.png kvartil-256.png kvartil.ico
png2icns kvartil.icns kvartil-16.png kvartil-32.png kvartil-48.png kvartil-128.png kvartil-256.png kvartil-512.png
