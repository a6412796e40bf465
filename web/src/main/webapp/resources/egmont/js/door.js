/*
 * The door: finds people as one types, and one key notes them. Enter takes the only one found; with several, the arrows
 * lead to them. Without this script the same form asks the server by its button.
 */
(function () {
    "use strict";

    const form = document.querySelector("form[data-door]");
    if (!form) {
        return;
    }
    const field = form.elements.q;
    let turn = 0;
    let shown = field.value.trim();

    function look() {
        const mine = ++turn;
        const asked = field.value.trim();
        if (asked.length > 0 && asked.length < 3) {
            return;
        }
        setTimeout(function () {
            if (mine !== turn || asked === shown) {
                return;
            }
            const address = form.action + "?" + new URLSearchParams({ session: form.elements.session.value, q: asked });
            fetch(address + "&part=true")
                .then((answer) => answer.text())
                .then(function (text) {
                    if (mine !== turn) {
                        return;
                    }
                    const door = new DOMParser().parseFromString(text, "text/html").getElementById("door");
                    if (!door) {
                        location.assign(address);
                        return;
                    }
                    show(door);
                    shown = asked;
                    history.replaceState(null, "", address);
                })
                .catch(() => {});
        }, 120);
    }

    /*
     * The sentence for those who listen stays in place, else it would not be read out; and the form stays that of the page,
     * what is found brings no state of its own.
     */
    function show(door) {
        const here = document.getElementById("door");
        const said = document.getElementById("door-said");
        const sentence = door.querySelector("#door-said").textContent;
        const state = (from) => from.querySelector("#passing [name='jakarta.faces.ViewState']");
        state(door).value = state(here).value;
        door.querySelector("#door-said").remove();
        said.remove();
        here.replaceChildren(said, ...door.childNodes);
        said.textContent = sentence;
    }

    const guests = () => Array.from(document.querySelectorAll("button.guest"));

    field.addEventListener("input", look);
    form.elements.session.addEventListener("change", () => form.requestSubmit());
    form.addEventListener("submit", function (event) {
        const found = guests();
        if (document.activeElement === field && field.value.trim() === shown && found.length === 1) {
            event.preventDefault();
            found[0].click();
        }
    });
    document.addEventListener("keydown", function (event) {
        const down = event.key === "ArrowDown";
        if (!down && event.key !== "ArrowUp") {
            return;
        }
        const places = [field, ...guests()];
        const at = places.indexOf(document.activeElement);
        const next = at < 0 ? null : places[at + (down ? 1 : -1)];
        if (next) {
            event.preventDefault();
            next.focus();
        }
    });
    if (!document.querySelector("main [aria-invalid='true'], #undoing")) {
        field.focus();
    }
})();
