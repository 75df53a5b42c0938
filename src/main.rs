//! The program: a command line, and without a command the window.

use std::{env, io, process::ExitCode};

use cairn::{
    app,
    cli::{self, Code, Outcome},
};

fn main() -> ExitCode {
    let levels = env_logger::Env::default().default_filter_or("off,cairn=error");
    env_logger::Builder::from_env(levels).init();
    let code = match cli::run(env::args_os(), &mut io::stdout().lock(), &mut io::stderr().lock()) {
        Outcome::Exit(code) => code,
        Outcome::Window { file, lang } => match app::run(file, lang) {
            Ok(()) => Code::Fine,
            Err(error) => cli::explain(&error.message(), lang),
        },
    };
    ExitCode::from(code as u8)
}
