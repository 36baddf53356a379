# Sets everything up on a Debian machine; sourced by `run` and `test`. Does only what is missing, so that the second
# time is quick. Ends with one sentence when something is missing that it may not or cannot get.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV=$ROOT/.venv

give_up() { printf 'canteen-desk: %s\n' "$1" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else return 1
    fi
}

# Runs a command; shows the end of what it said only if it failed.
quietly() {
    local log status=0; log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    if [ "$status" != 0 ]; then tail -n 8 "$log" >&2; fi
    rm -f "$log"
    return "$status"
}

# Installs Debian packages by name, once the package lists are there.
debian_packages() {
    command -v apt-get >/dev/null || give_up "these are missing: $*. Install them with your system's package tool, then start again."
    printf 'canteen-desk: installing %s\n' "$*" >&2
    if ! { quietly as_root apt-get update -qq && quietly as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@"; }; then
        give_up "could not install $*. Run as root or with sudo: apt-get install $*"
    fi
}

# library.so -> the Debian package that has it. The first list is for every run, the second for a screen.
OFFSCREEN_LIBRARIES="libEGL.so.1=libegl1 libGL.so.1=libgl1 libxkbcommon.so.0=libxkbcommon0 libfontconfig.so.1=libfontconfig1
    libdbus-1.so.3=libdbus-1-3 libglib-2.0.so.0=libglib2.0-0"
SCREEN_LIBRARIES="libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 libxcb-image.so.0=libxcb-image0
    libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-render-util.so.0=libxcb-render-util0 libxcb-shape.so.0=libxcb-shape0
    libxcb-xkb.so.1=libxcb-xkb1 libxkbcommon-x11.so.0=libxkbcommon-x11-0"

has_screen() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "${QT_QPA_PLATFORM:-}" != offscreen ]; }

has_cjk_font() {
    local folder
    for folder in /usr/share/fonts /usr/local/share/fonts "$HOME/.local/share/fonts" "$HOME/.fonts"; do
        [ -d "$folder" ] || continue
        if find "$folder" -type f \( -iname '*cjk*' -o -iname '*sourcehan*' -o -iname 'wqy*' -o -iname '*simsun*' -o -iname '*msyh*' \) -print -quit | grep -q .; then
            return 0
        fi
    done
    return 1
}

setup_system() {
    local missing=() pair cache libraries=$OFFSCREEN_LIBRARIES
    if has_screen; then libraries="$libraries $SCREEN_LIBRARIES"; fi
    cache=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
    for pair in $libraries; do
        case $cache in *"${pair%%=*}"*) ;; *) missing+=("${pair##*=}") ;; esac
    done
    has_cjk_font || missing+=(fonts-noto-cjk)
    command -v python3 >/dev/null || missing+=(python3)
    if [ ! -x "$VENV/bin/python" ] && ! python3 -c 'import ensurepip' 2>/dev/null; then missing+=(python3-venv); fi
    if [ ${#missing[@]} -gt 0 ]; then debian_packages "${missing[@]}"; fi
}

# Tests make a PostgreSQL server of their own: Debian's package is not to make and start one beside it. Where that cannot
# be said, it is installed all the same.
no_own_cluster() {
    local folder=/etc/postgresql-common/createcluster.d
    if [ -d /etc/postgresql-common ]; then return; fi  # somebody set PostgreSQL up here: that is theirs
    as_root mkdir -p "$folder" && printf 'create_main_cluster = false\n' | as_root tee "$folder/canteen-desk-tests.conf" >/dev/null || true
}

# What the reliability campaigns record and inject faults with. Only tests need it; without ptrace they skip, and say so.
setup_test_tools() {
    local missing=()
    command -v strace >/dev/null || missing+=(strace)
    command -v fiu-run >/dev/null || missing+=(fiu-utils libfiu0)
    command -v pdftotext >/dev/null || missing+=(poppler-utils)
    command -v minisign >/dev/null || missing+=(minisign)
    command -v age >/dev/null || missing+=(age)
    command -v unzip >/dev/null || missing+=(unzip)
    command -v desktop-file-validate >/dev/null || missing+=(desktop-file-utils)
    command -v appstreamcli >/dev/null || missing+=(appstream)
    command -v makensis >/dev/null || missing+=(nsis)
    command -v java >/dev/null || missing+=(default-jre-headless)
    if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && ! command -v initdb >/dev/null; then
        no_own_cluster
        missing+=(postgresql)
    fi
    if [ ${#missing[@]} -gt 0 ]; then debian_packages "${missing[@]}"; fi
}

# setup_python LOCK: a virtual environment with exactly the locked packages, and the program itself.
setup_python() {
    local lock=$ROOT/installer/$1 stamp want
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
        || give_up "Python 3.11 or newer is needed; this is $(python3 --version). Debian 12 and later have it."
    stamp=$VENV/.set-up-$1
    want=$(cat "$lock" "$ROOT/pyproject.toml" | sha256sum | cut -d' ' -f1)-$(python3 -c 'import sys; print(sys.version_info[:2])')-$ROOT
    if [ "$(cat "$stamp" 2>/dev/null)" = "$want" ]; then return; fi
    printf 'canteen-desk: setting up the packages in .venv (a few minutes the first time)\n' >&2
    [ -x "$VENV/bin/python" ] || python3 -m venv "$VENV" || give_up "could not make a virtual environment in $VENV."
    quietly "$VENV/bin/python" -m pip install --disable-pip-version-check --require-hashes -r "$lock" \
        || give_up "could not install the packages. Check the network and the disk's free space, then start again."
    quietly "$VENV/bin/python" -m pip install --disable-pip-version-check --no-deps --no-build-isolation -e "$ROOT" \
        || give_up "could not install the program into $VENV."
    printf '%s' "$want" >"$stamp"
}

# The compiled translations are made from the .ts files wherever they are missing or older.
setup_translations() {
    local source compiled
    for source in "$ROOT"/resources/translations/*.ts; do
        compiled=${source%.ts}.qm
        if [ ! -e "$compiled" ] || [ "$source" -nt "$compiled" ]; then
            "$VENV/bin/pyside6-lrelease" -silent "$source" -qm "$compiled" || give_up "could not compile $source."
        fi
    done
}

# setup LOCK
setup() {
    setup_system
    setup_python "$1"
    setup_translations
}
