package forms

func (w *window) askSettings() {}
