package forms

import (
	"runtime"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"github.com/go-json-experiment/json"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
)

// settingsKey is where the settings lie in the program's preferences.
const settingsKey = "settings"

// maxRecent bounds the list of recent plans.
const maxRecent = 8

// settings are what the window remembers from one run to the next.
type settings struct {
	Language      string   `json:"language,omitzero"` // empty: the system's
	Shade         string   `json:"shade,omitzero"`
	PanelHidden   bool     `json:"panelHidden,omitzero"`
	PreviewHidden bool     `json:"previewHidden,omitzero"` // of chapters
	Folder        string   `json:"folder,omitzero"`        // of the last save or export
	Recent        []recent `json:"recent,omitempty"`

	Scale      int    `json:"scale,omitzero"`      // percent; 0: 100
	Autosave   int    `json:"autosave,omitzero"`   // minutes; 0: off
	Calls      string `json:"calls,omitzero"`      // folder of the user's own call files
	ExportLang string `json:"exportLang,omitzero"` // of documents; empty: Korean

	Typing typingSettings `json:"typing,omitzero"`
}

// recent is a plan that was open, with what was known of it then.
type recent struct {
	Path     string    `json:"path"`
	Title    string    `json:"title"`
	Call     string    `json:"call"`
	Track    string    `json:"track"`
	Part     int       `json:"part"` // of the completeness
	Whole    int       `json:"whole"`
	Errors   int       `json:"errors"`
	Warnings int       `json:"warnings"`
	At       time.Time `json:"at"`
}

// loadSettings reads the settings; what cannot be read is begun anew.
func loadSettings(p fyne.Preferences) settings {
	var s settings
	if text := p.String(settingsKey); text != "" {
		if err := json.Unmarshal([]byte(text), &s); err != nil {
			fyne.LogError("reading the settings", err)
			return settings{}
		}
	}
	return s
}

func (w *window) keepSettings() {
	text, err := json.Marshal(w.settings)
	if err != nil {
		fyne.LogError("keeping the settings", err)
		return
	}
	w.app.Preferences().SetString(settingsKey, string(text))
}

// language is the one asked for at the start, else the one chosen in the window,
// else the system's.
func (s settings) language(asked i18n.Lang, locale string) i18n.Lang {
	if l, ok := i18n.ParseLang(string(asked)); ok {
		return l
	}
	if l, ok := i18n.ParseLang(s.Language); ok {
		return l
	}
	if locale == "" {
		locale = lang.SystemLocale().LanguageString()
	}
	return i18n.FromLocale(locale)
}

func (s settings) shade() look.Shade {
	if shade := look.Shade(s.Shade); slices.Contains(look.Shades, shade) {
		return shade
	}
	if runtime.GOOS == "linux" {
		return look.Light // many desktops there do not say what they prefer
	}
	return look.System
}

// remember puts the open plan at the head of the recent ones, with its state.
func (w *window) remember() {
	d := w.desk
	if d == nil || d.ed.Path() == "" {
		return
	}
	p, findings := d.ed.Plan(), d.ed.Findings()
	part, whole := check.Completeness(check.ProgressOf(p, d.ed.Call(), d.ed.Budget()))
	entry := recent{
		Path: d.ed.Path(), Title: d.titleOf(), Call: p.Call, Track: p.Track, Part: part, Whole: whole,
		Errors: check.Count(findings, check.Error), Warnings: check.Count(findings, check.Warning), At: w.clock(),
	}
	w.forget(entry.Path)
	w.settings.Recent = slices.Insert(w.settings.Recent, 0, entry)
	w.settings.Recent = w.settings.Recent[:min(len(w.settings.Recent), maxRecent)]
	w.keepSettings()
}

func (w *window) forget(path string) {
	w.settings.Recent = slices.DeleteFunc(w.settings.Recent, func(r recent) bool { return r.Path == path })
}

// forgetMissing takes a plan that is no longer there off the list.
func (w *window) forgetMissing(path string, err error) {
	if !w.back.Exists(path) {
		fyne.LogError("a recent plan is gone", err)
		w.forget(path)
		w.keepSettings()
		if w.start != nil {
			w.showStart()
		}
	}
}
