//go:build !headless

package realtest

import (
	"encoding/binary"
	"fmt"
	"image"
	"image/png"
	"os"
	"time"
)

// layoutOf reads where the pixels begin in the display's file and how many bytes a
// line has. The file is in the format of xwd: a header of 32-bit numbers, a table of
// colours, the pixels.
func layoutOf(raw []byte) (from, line int, err error) {
	const (
		headerSize, wide, high, bytesPerLine, colours = 0, 4, 5, 12, 19
		colourSize                                    = 12
	)
	word := func(i int) int { return int(binary.BigEndian.Uint32(raw[4*i:])) }
	if len(raw) < 100 || word(wide) != width || word(high) != height {
		return 0, 0, fmt.Errorf("the display's file is no picture of %d×%d", width, height)
	}
	return word(headerSize) + colourSize*word(colours), word(bytesPerLine), nil
}

// shot is what the display shows now.
func (d *desktop) shot() (*image.RGBA, error) {
	raw, err := os.ReadFile(d.frames)
	if err != nil {
		return nil, err
	}
	from, line, err := layoutOf(raw)
	if err == nil && len(raw) < from+line*height {
		err = fmt.Errorf("%s is too short", d.frames)
	}
	if err != nil {
		return nil, err
	}
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		row := raw[from+y*line:]
		for x := range width {
			// Blue, green, red, nothing: the order of the machine's bytes.
			m.Pix[y*m.Stride+4*x+0] = row[4*x+2]
			m.Pix[y*m.Stride+4*x+1] = row[4*x+1]
			m.Pix[y*m.Stride+4*x+2] = row[4*x+0]
			m.Pix[y*m.Stride+4*x+3] = 255
		}
	}
	return m, nil
}

// differing counts the pixels of a part that two pictures do not share.
func differing(a, b *image.RGBA, part image.Rectangle) int {
	n := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			i := a.PixOffset(x, y)
			if [3]byte(a.Pix[i:i+3]) != [3]byte(b.Pix[i:i+3]) {
				n++
			}
		}
	}
	return n
}

// caretPixels is more than a blinking caret changes, and less than a letter does.
const caretPixels = 120

// still waits until the display has not changed for a time, but for a caret.
func (d *desktop) still(rest time.Duration) error {
	before, err := d.shot()
	if err != nil {
		return err
	}
	since := time.Now()
	for end := since.Add(patience); time.Now().Before(end); {
		time.Sleep(50 * time.Millisecond)
		now, err := d.shot()
		if err != nil {
			return err
		}
		if differing(before, now, now.Rect) > caretPixels {
			before, since = now, time.Now()
		} else if time.Since(since) >= rest {
			return nil
		}
	}
	return fmt.Errorf("the display does not stand still")
}

// keepShot writes what the display shows to a file.
func (d *desktop) keepShot(name string) error {
	m, err := d.shot()
	if err != nil {
		return err
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := png.Encode(f, m); err != nil {
		return err
	}
	return f.Close()
}
