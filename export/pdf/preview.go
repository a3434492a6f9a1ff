package pdf

import (
	"bytes"
	"fmt"
	"image"

	xdraw "golang.org/x/image/draw"
)

// Bounds of a figure, beyond which decoding it could take all memory.
const (
	MaxPictureSide   = maxSide   // pixels of a side
	MaxPicturePixels = maxPixels // pixels in all
)

// PictureSize reads width and height of a figure in pixels without decoding it. The
// format is "png", "jpeg" or "gif"; what is too large is an [ErrTooLarge] with the
// size that it has.
func PictureSize(data []byte) (width, height int, format string, err error) {
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return 0, 0, "", fmt.Errorf("read the picture: %w", err)
	}
	_, _, err = pictureSize(data)
	return c.Width, c.Height, format, err
}

// Preview decodes a figure, on white as it is printed, and no wider or higher than
// most pixels. It takes long for a large picture and is safe on any goroutine.
func Preview(data []byte, most int) (image.Image, error) {
	if _, _, err := pictureSize(data); err != nil {
		return nil, err
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read the picture: %w", err)
	}
	size := img.Bounds().Size()
	if longer := max(size.X, size.Y); longer > most && most > 0 {
		size = image.Pt(max(1, size.X*most/longer), max(1, size.Y*most/longer))
	}
	flat := image.NewRGBA(image.Rectangle{Max: size})
	xdraw.Draw(flat, flat.Bounds(), image.White, image.Point{}, xdraw.Src)
	xdraw.ApproxBiLinear.Scale(flat, flat.Bounds(), img, img.Bounds(), xdraw.Over, nil)
	return flat, nil
}
