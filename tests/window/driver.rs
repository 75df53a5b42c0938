//! Uses a running window as a person would, through eframe's inspection protocol.

use std::{
    fs,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use egui::{Event, ImeEvent, Key, Modifiers, PointerButton, Pos2, accesskit};
use egui_inspection::protocol::{Request, Response, read_handshake, read_message, write_message};

/// How long anything may take on a slow machine before it counts as not happening.
const PATIENCE: Duration = Duration::from_secs(90);

/// A running program and the line to it.
pub struct Window {
    child: Child,
    stream: TcpStream,
    state: PathBuf,
}

/// Something the window shows.
struct Shown {
    name: String,
    place: Pos2,
}

impl Window {
    /// Starts the program with its own folders for state and preferences.
    pub fn open(folder: &Path, arguments: &[&str]) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let state = folder.join("state");
        let child = Command::new(env!("CARGO_BIN_EXE_cairn"))
            .args(arguments)
            .env("EGUI_INSPECTION", address.to_string())
            .env("CAIRN_STATE_DIR", &state)
            .env("CAIRN_CONFIG_DIR", folder.join("config"))
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut stream = eventually("the window listens", || TcpStream::connect(address).ok());
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        read_handshake(&mut stream).unwrap();
        give_focus();
        Self { child, stream, state }
    }

    fn ask(&mut self, request: &Request) -> Response {
        write_message(&mut self.stream, request).unwrap();
        read_message(&mut self.stream).unwrap()
    }

    fn events(&mut self, events: Vec<Event>) {
        self.ask(&Request::ApplyEvents { events });
    }

    fn nodes(&mut self) -> Vec<(accesskit::NodeId, accesskit::Node)> {
        match self.ask(&Request::GetTree) {
            Response::Tree { accesskit: Some(tree), .. } => tree.nodes,
            _ => Vec::new(),
        }
    }

    /// Everything with a name, by what it is called or says.
    fn shown(&mut self) -> Vec<Shown> {
        self.nodes()
            .iter()
            .filter_map(|(_, node)| {
                let bounds = node.bounds()?;
                let middle = Pos2::new(
                    f64::midpoint(bounds.x0, bounds.x1) as f32,
                    f64::midpoint(bounds.y0, bounds.y1) as f32,
                );
                let name = node.label().or_else(|| node.value())?;
                Some(Shown { name: name.to_owned(), place: middle })
            })
            .collect()
    }

    fn find(&mut self, fits: impl Fn(&str) -> bool) -> Option<Pos2> {
        self.shown().into_iter().find(|shown| fits(&shown.name)).map(|shown| shown.place)
    }

    /// Waits until something is called or says exactly this, or a text field holds it.
    pub fn wait_for(&mut self, name: &str) {
        eventually(name, || {
            let nodes = self.nodes();
            nodes.iter().any(|(_, node)| [node.label(), node.value()].contains(&Some(name))).then_some(())
        });
    }

    pub fn click(&mut self, name: &str) {
        let place = self.still(name, |shown| shown == name);
        self.click_at(place);
    }

    pub fn click_beginning(&mut self, name: &str) {
        let place = self.still(name, |shown| shown.starts_with(name));
        self.click_at(place);
    }

    /// Where something is once it stays there: a window that has just come up still lays itself out.
    fn still(&mut self, name: &str, fits: impl Fn(&str) -> bool) -> Pos2 {
        let mut last = None;
        eventually(name, || {
            let now = self.find(&fits);
            let stays = now.is_some() && now == last;
            last = now;
            now.filter(|_| stays)
        })
    }

    fn click_at(&mut self, pos: Pos2) {
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.events(vec![Event::PointerMoved(pos)]);
        self.events(vec![button(true)]);
        self.events(vec![button(false)]);
    }

    pub fn key(&mut self, name: &str, with: &[&str]) {
        let key = Key::from_name(name).unwrap();
        let ctrl = with.contains(&"ctrl");
        let modifiers =
            Modifiers { ctrl, command: ctrl, shift: with.contains(&"shift"), ..Modifiers::default() };
        for pressed in [true, false] {
            self.events(vec![Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }]);
        }
    }

    pub fn text(&mut self, text: &str) {
        self.events(vec![Event::Text(text.to_owned())]);
    }

    /// Enters text as an input method does.
    pub fn compose(&mut self, text: &str) {
        let preedit = ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None };
        self.events(vec![Event::Ime(preedit)]);
        self.events(vec![Event::Ime(ImeEvent::Commit(text.to_owned()))]);
    }

    /// Whether what is on the screen has more than one colour.
    pub fn picture_is_drawn(&mut self) -> bool {
        let request = Request::GetScreenshot { pixels_per_point: None };
        let Response::Screenshot(picture) = self.ask(&request) else { return false };
        let Ok(picture) = image::load_from_memory(&picture.bytes) else { return false };
        let picture = picture.to_rgb8();
        let first = picture.get_pixel(0, 0);
        picture.pixels().any(|pixel| pixel != first)
    }

    /// Waits until the recovery journal holds something: at most a second after an edit.
    pub fn wait_until_kept(&self) {
        let folder = self.state.join("recovery");
        eventually("the journal", || {
            let files = fs::read_dir(&folder).ok()?;
            files.flatten().any(|file| file.metadata().is_ok_and(|found| found.len() > 0)).then_some(())
        });
    }

    /// Ends the process as a power cut would.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Without a window manager nobody gives a window the keyboard.
fn give_focus() {
    let found = Command::new("xdotool")
        .args(["search", "--sync", "--onlyvisible", "--class", "cairn", "windowfocus", "--sync"])
        .stdout(Stdio::null())
        .status();
    assert!(found.is_ok_and(|status| status.success()), "xdotool is needed to give the window the keyboard");
}

impl Drop for Window {
    fn drop(&mut self) {
        // It may be gone already.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// Asks until there is an answer.
fn eventually<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        thread::sleep(Duration::from_millis(50));
    }
}
