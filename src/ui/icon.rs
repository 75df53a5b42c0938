//! The icons in use, from Lucide, by what they mean here.

use lucide_icons::Icon as Lucide;

/// A glyph of the icon font.
#[derive(Clone, Copy, Debug)]
pub struct Icon(Lucide);

impl Icon {
    pub fn text(self) -> String {
        self.0.unicode().to_string()
    }
}

/// The name of the icon font family in egui.
pub const FAMILY: &str = "icons";

macro_rules! icons {
    ($($name:ident = $lucide:ident),* $(,)?) => {
        $(pub const $name: Icon = Icon(Lucide::$lucide);)*
        /// Every icon in use, so that a test can find one that the font cannot draw.
        pub const ALL: &[Icon] = &[$($name),*];
    };
}

icons! {
    ADD = Plus,
    ALERT = TriangleAlert,
    ARCHIVE = Archive,
    ARROW_DOWN = ArrowDown,
    ARROW_LEFT = ArrowLeft,
    ARROW_RIGHT = ArrowRight,
    ARROW_UP = ArrowUp,
    CHECK = Check,
    CHEVRON = ChevronDown,
    CLOSE = X,
    COMPARE = Columns2,
    COPY = Copy,
    DATABASE = Database,
    DELETE = Trash2,
    EDIT = Pencil,
    DETAIL = ListTree,
    IMPORT = Import,
    DUPLICATE = CopyPlus,
    EVIDENCE = BadgeCheck,
    EXPORT = Share,
    FIT = Maximize,
    FOLD = ChevronDown,
    FOLDED = ChevronRight,
    GATE = Diamond,
    GOAL = Target,
    HELP = CircleQuestionMark,
    HIDDEN = EyeOff,
    JOURNEY = Route,
    KEYBOARD = Keyboard,
    KPI = ChartLine,
    LANGUAGE = Languages,
    LINK = Link,
    LOCK = Lock,
    MATURITY = Signal,
    MENU = Ellipsis,
    MINUS = Minus,
    NEW = FilePlus,
    NOTE = StickyNote,
    OPEN = FolderOpen,
    OPPORTUNITY = Lightbulb,
    OVERVIEW = LayoutDashboard,
    PAIN = Frown,
    PALETTE = Command,
    PASTE = ClipboardPaste,
    PAUSE = Pause,
    PEOPLE = Users,
    PICTURE = Image,
    PLAN = ListTodo,
    PLAY = Play,
    POINTER = MousePointer2,
    PREFERENCES = Settings2,
    QUIT = LogOut,
    REDO = Redo2,
    RESET = RotateCcw,
    REFRESH = RefreshCw,
    SAVE = Save,
    SEARCH = Search,
    STAKEHOLDERS = Handshake,
    STAR = Star,
    STRATEGY = Compass,
    THEME_DARK = Moon,
    THEME_LIGHT = Sun,
    TIME = Clock,
    TOUCHPOINT = Hand,
    UNARCHIVE = ArchiveRestore,
    UNDO = Undo2,
    VIEW = Eye,
    UNFOLD = ChevronUp,
    UNLINK = Unlink,
    UNLOCK = LockOpen,
    ZOOM_IN = ZoomIn,
    ZOOM_OUT = ZoomOut,
    WORKSHOP = Presentation,
}
