//! Which server, and who asks.

use egui::{Response, TextEdit, Ui};

use crate::{
    import::database::address,
    model::source_query::Encryption,
    scene::theme::space,
    ui::{
        Cx,
        widgets::{caption, primary_button, tab, weak},
    },
};

use super::{super::columns::pair_ui, DatabaseDialog, Wanted};

/// Widest row of fields.
const FORM: f32 = 560.0;

impl DatabaseDialog {
    pub(super) fn place_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        ui.vertical(|ui| {
            ui.set_max_width(FORM);
            self.server_ui(ui, cx);
            ui.add_space(space::S);
            caption(ui, cx, cx.tr("database-encryption"));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                for &encryption in Encryption::ALL {
                    let name = cx.tr(&format!("database-encryption-{}", encryption.code()));
                    if tab(ui, cx, self.access.server.encryption == encryption, name).clicked() {
                        self.access.server.encryption = encryption;
                    }
                }
            });
            let hint = cx.tr(&format!("database-encryption-hint-{}", self.access.server.encryption.code()));
            ui.add(egui::Label::new(weak(cx, hint)).wrap());
        });
    }

    fn server_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        let mut entered = false;
        let server = &mut self.access.server;
        pair_ui(ui, |[left, right]| {
            let host = text_ui(left, cx, ("database-host", "db.example.org, postgres://…"), &mut server.host);
            if self.wants.take_if(|wanted| *wanted == Wanted::Host).is_some() {
                host.request_focus();
            }
            entered |= is_entered(&host);
            entered |= is_entered(&text_ui(right, cx, ("database-port", "5432"), &mut self.port));
        });
        // An address with everything in it is taken apart, so that its password is not kept as a part of the host.
        if let Some((found, password)) = address(&server.host) {
            self.port = found.port.map(|port| port.to_string()).unwrap_or_default();
            let encryption = server.encryption;
            *server = found;
            server.encryption = encryption;
            if !password.is_empty() {
                self.access.password = password;
            }
        }
        pair_ui(ui, |[left, right]| {
            let server = &mut self.access.server;
            entered |= is_entered(&text_ui(left, cx, ("database-name", ""), &mut server.database));
            entered |= is_entered(&text_ui(right, cx, ("database-user", ""), &mut server.user));
        });
        caption(ui, cx, cx.tr("database-password"));
        let password = TextEdit::singleline(self.access.password.typed())
            .password(true)
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(8, 5));
        let password = ui.add(password).accessible_name(cx.tr("database-password"));
        if self.wants.take_if(|wanted| *wanted == Wanted::Password).is_some() {
            password.request_focus();
        }
        entered |= is_entered(&password);
        ui.add(egui::Label::new(weak(cx, cx.tr("database-password-hint"))).wrap());
        if entered && self.lacks().is_none() {
            self.enter(cx);
        }
    }

    /// What has to be filled in before anything can connect.
    fn lacks(&self) -> Option<&'static str> {
        let port = self.port.trim();
        let is_port = port.is_empty() || port.parse::<u16>().is_ok_and(|port| port > 0);
        if self.access.server.host.trim().is_empty() || self.access.server.user.trim().is_empty() {
            Some("database-missing-place")
        } else if is_port {
            None
        } else {
            Some("database-missing-port")
        }
    }

    fn enter(&mut self, cx: &Cx) {
        let server = &mut self.access.server;
        for text in [&mut server.host, &mut server.database, &mut server.user] {
            *text = text.trim().to_owned();
        }
        server.port = self.port.trim().parse().ok();
        self.connect(cx);
    }

    /// The button that connects, or what has to be filled in before.
    pub(super) fn connect_ui(&mut self, ui: &mut Ui, cx: &Cx) {
        match self.lacks() {
            Some(key) => _ = ui.label(weak(cx, cx.tr(key))),
            None => {
                let key = if self.waiting.is_some() { "import-count" } else { "database-connect" };
                if primary_button(ui, cx.theme, cx.tr(key)).clicked() {
                    self.enter(cx);
                }
            }
        }
    }
}

fn is_entered(response: &Response) -> bool {
    response.lost_focus() && response.ctx.input(|input| input.key_pressed(egui::Key::Enter))
}

fn text_ui(ui: &mut Ui, cx: &Cx, (key, hint): (&str, &str), text: &mut String) -> Response {
    caption(ui, cx, cx.tr(key));
    let edit = TextEdit::singleline(text)
        .desired_width(f32::INFINITY)
        .hint_text(hint)
        .margin(egui::Margin::symmetric(8, 5));
    ui.add(edit).accessible_name(cx.tr(key))
}
