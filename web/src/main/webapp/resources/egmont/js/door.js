/*
 * The door: finds people as one types. Enter notes the entry of the only one found, never an exit; with several, the arrows
 * lead to them. Where Enter leads nowhere, what was typed is selected, so that the next name takes its place. Without this
 * script the same form asks the server by its button.
 */
(function () {
    "use strict";

    const form = document.querySelector("form[data-door]");
    if (!form) {
        return;
    }
    const field = form.elements.q;
    const typed = () => field.value.trim();
    let turn = 0;
    let shown = typed();
    /* what was typed when Enter came before its answer, as a reader of badges does */
    let awaited = null;

    function look(patience) {
        const mine = ++turn;
        const asked = typed();
        if (asked.length > 0 && asked.length < 3) {
            return;
        }
        setTimeout(function () {
            if (mine === turn && asked !== shown) {
                window.lookForGuests([{ name: "typed", value: asked }]);
            }
        }, patience);
    }

    /* The sentence for those who listen stays in place, else it would not be read out */
    window.jQuery(document).on("pfAjaxComplete", function (event, request, settings, told) {
        if (!told || told.shown === undefined) {
            return;
        }
        shown = told.shown;
        document.getElementById("door-said").textContent = document.getElementById("door").dataset.said;
        history.replaceState(
            null,
            "",
            form.action + "?" + new URLSearchParams({ session: form.elements.session.value, q: shown })
        );
        if (awaited === shown) {
            awaited = null;
            take();
        }
    });

    const found = () => Array.from(document.querySelectorAll("#door .guest"));
    const guests = () => Array.from(document.querySelectorAll("#door button.guest"));

    /* Notes the entry of the only one found; whoever is in already, or may not come in now, is shown and nothing is noted */
    function take() {
        const all = found();
        if (all.length === 1 && guests().length === 1) {
            guests()[0].click();
            return;
        }
        if (all.length === 1) {
            all[0].classList.add("met");
            document.getElementById("door-said").textContent = all[0].querySelector(".how").textContent.trim();
        }
        if (all.length < 2) {
            field.select();
        }
    }

    field.addEventListener("input", () => look(120));
    form.elements.session.addEventListener("change", () => form.requestSubmit());
    form.addEventListener("submit", function (event) {
        if (document.activeElement !== field || typed().length < 3) {
            return;
        }
        event.preventDefault();
        if (typed() === shown) {
            take();
        } else {
            awaited = typed();
            look(0);
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
        if (shown && !found().length) {
            field.select();
        }
    }
})();
