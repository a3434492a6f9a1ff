package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Modal is a question or a message over the window. Escape and the way out the
// caller names close it.
type Modal struct {
	popup   *widget.PopUp
	buttons []*Button
	onHide  func()
}

// Choice is one answer of a modal; Do runs after it has closed.
type Choice struct {
	Label string
	Kind  Kind
	Do    func()
}

// modalWidth is the width of most questions.
const modalWidth float32 = 460

// ShowModal asks over a canvas. The last choice is the way out; focus is on the
// first that is the main action.
func ShowModal(c fyne.Canvas, title string, content fyne.CanvasObject, choices ...Choice) *Modal {
	return ShowWideModal(c, modalWidth, title, content, choices...)
}

// ShowWideModal asks in another width, or in that of the canvas where it is less.
func ShowWideModal(c fyne.Canvas, width float32, title string, content fyne.CanvasObject, choices ...Choice) *Modal {
	width = min(width, c.Size().Width-2*Gap5)
	m := &Modal{}
	row := []fyne.CanvasObject{Space()}
	var focus *Button
	for _, choice := range choices {
		b := NewButton(choice.Label, choice.Kind, func() {
			m.Hide()
			if choice.Do != nil {
				choice.Do()
			}
		})
		m.buttons = append(m.buttons, b)
		row = append(row, b)
		if focus == nil && choice.Kind == Main {
			focus = b
		}
	}
	body := Column(Gap4, NewText(title, Style{Size: 16, Bold: true}), content, Row(Gap2, row...))
	for _, b := range m.buttons {
		b.escape = m.Hide
	}
	frame := edge(10)
	frame.StrokeColor = Of(Edge)
	m.popup = widget.NewModalPopUp(Fixed(width, 0, Stack(frame, Pad(Gap5, body))), c)
	m.popup.Show()
	height := heightAt(m.popup.Content, width)
	m.popup.Resize(fyne.NewSize(width, height))
	if focus != nil {
		c.Focus(focus)
	}
	return m
}

// Hide closes the modal without an answer.
func (m *Modal) Hide() {
	m.popup.Hide()
	if m.onHide != nil {
		m.onHide()
	}
}

// OnHide is called once the modal has closed, whatever the answer.
func (m *Modal) OnHide(f func()) { m.onHide = f }

// Buttons are the answers, in order.
func (m *Modal) Buttons() []*Button { return m.buttons }
