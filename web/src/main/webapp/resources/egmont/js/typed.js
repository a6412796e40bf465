/*
 * What was typed outlives a session that expired before it was sent, by a form or by a script. It is laid aside in this tab
 * as it is typed, for the same reader on the same page, since a page that is left may be too late for it; the next page
 * takes it away, unless that one says that the session had expired. A form with data-unkept is left alone: what is typed there
 * is not to wait anywhere.
 */
(function () {
    "use strict";

    const KEPT = "egmont:typed";
    const main = document.getElementById("main");
    const reader = main ? main.dataset.reader : "";
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || "null");
    const here = address();

    /* A form comes back under the name of its page alone, so what stood behind the question mark is remembered */
    function address() {
        const again = kept && kept.sent && !kept.expired && !location.search;
        return again && kept.at.split("?")[0] === location.pathname ? kept.at : location.pathname + location.search;
    }

    function controls() {
        const unkept = ["hidden", "password", "file", "submit"];
        return Array.from(document.querySelectorAll("#main form[method=post]:not([data-unkept]) :is(input, textarea, select)")).filter(
            (control) => control.name && !unkept.includes(control.type)
        );
    }

    const isBox = (control) => control.type === "checkbox" || control.type === "radio";
    const key = (control) => (isBox(control) ? control.name + "=" + control.value : control.name);

    function state(control) {
        if (control.type === "select-multiple") {
            return Array.from(control.selectedOptions, (option) => option.value);
        }
        return isBox(control) ? control.checked : control.value;
    }

    function typed() {
        return controls().map((control) => [key(control), state(control)]);
    }

    function put(control, value) {
        if (control.type === "select-multiple") {
            Array.from(control.options).forEach((option) => (option.selected = value.includes(option.value)));
        } else if (isBox(control)) {
            control.checked = value;
        } else {
            control.value = value;
        }
        for (let around = control.parentElement; around; around = around.parentElement) {
            if (around.tagName === "DETAILS") {
                around.open = true;
            } else if (around.tagName === "DIALOG" && !document.querySelector("dialog[open]")) {
                around.showModal();
            }
        }
    }

    function restore() {
        const expired = document.querySelector("[data-expired]");
        if (kept && expired) {
            kept.expired = true;
            sessionStorage.setItem(KEPT, JSON.stringify(kept));
            expired.href = kept.at;
            return;
        }
        // on the pages of the sign-in itself it waits
        if (!kept || !reader) {
            return;
        }
        sessionStorage.removeItem(KEPT);
        if (!kept.expired || kept.at !== here || kept.reader !== reader) {
            return;
        }
        const before = new Map(kept.typed);
        const changed = controls().filter(
            (control) =>
                before.has(key(control)) && JSON.stringify(before.get(key(control))) !== JSON.stringify(state(control))
        );
        changed.forEach((control) => put(control, before.get(key(control))));
        if (changed.length) {
            lay(false);
            tell(main.dataset.restored);
        }
    }

    function tell(sentence) {
        const notice = document.createElement("div");
        notice.className = "summary note";
        notice.setAttribute("role", "status");
        const said = document.createElement("p");
        said.textContent = sentence;
        notice.append(said);
        (document.getElementById("messages") || main).prepend(notice);
    }

    const isOurs = (form) => Boolean(reader && form && main.contains(form) && form.method === "post" && !("unkept" in form.dataset));

    function lay(sent) {
        sessionStorage.setItem(KEPT, JSON.stringify({ at: here, reader: reader, sent: sent, typed: typed() }));
    }

    ["input", "change"].forEach((name) =>
        document.addEventListener(name, function (event) {
            if (isOurs(event.target.form)) {
                lay(false);
            }
        })
    );

    document.addEventListener("submit", function (event) {
        if (event.target.action.endsWith("/sign-out")) {
            sessionStorage.removeItem(KEPT);
        } else if (isOurs(event.target)) {
            lay(true);
        }
    });

    restore();
})();
