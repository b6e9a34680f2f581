#!/bin/sh
# Draws the PNGs of the icon from kvartil.svg and puts those the window needs among the resources. Needs rsvg-convert.
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
