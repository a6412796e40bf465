/*
 * What pages do beyond asking the server: open and close, search, and send the reader to what went wrong.
 * Everything works by the server alone, this only makes it quicker. One file of more than 400 lines, since each file more is
 * one request more on the first visit.
 */
(function () {
    "use strict";

    const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));

    /* Dialogs: data-opens names one, data-closes closes the one around it (or takes a notice away) */

    document.addEventListener("click", function (event) {
        const opener = event.target.closest("[data-opens]");
        if (opener) {
            open(document.getElementById(opener.dataset.opens));
            return;
        }
        const closer = event.target.closest("[data-closes]");
        if (closer) {
            const dialog = closer.closest("dialog");
            if (dialog) {
                dialog.close();
            } else {
                closer.closest(".toast, .summary").remove();
            }
            return;
        }
        if (event.target.closest("[data-prints]")) {
            print();
        }
        all("details.menu[open]").forEach(function (menu) {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
        if (event.target.closest("[aria-disabled='true']:not([href*='#'])")) {
            event.preventDefault();
        }
    });

    function open(dialog) {
        if (dialog && !dialog.open) {
            dialog.showModal();
            dialog.dispatchEvent(new CustomEvent("opened"));
        }
    }

    document.addEventListener("keydown", function (event) {
        if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k") {
            const search = document.getElementById("search");
            if (search) {
                event.preventDefault();
                open(search);
            }
        }
        if (event.key === "Escape") {
            const menu = event.target.closest ? event.target.closest("details.menu[open]") : null;
            const away = document.querySelector("a[data-esc]");
            if (menu) {
                menu.open = false;
                menu.querySelector("summary").focus();
            } else if (away && !document.querySelector("dialog[open]") && event.target.ariaExpanded !== "true") {
                away.click();
            }
        }
    });

    /* A menu that the focus has left closes; who presses on its words, on a label, gives the focus to what the menu stands in */
    document.addEventListener("focusin", function (event) {
        all("details.menu[open]").forEach(function (menu) {
            if (!menu.contains(event.target) && !event.target.contains(menu)) {
                menu.open = false;
            }
        });
    });

    /* The choice of a language comes back to the address as it is now, with what was filtered since */
    document.addEventListener("submit", function (event) {
        const back = event.target.elements && event.target.elements.back;
        if (back && event.target.action.endsWith("/choice")) {
            back.value = location.pathname + location.search;
        }
        if (event.target.matches("form.filters")) {
            all("input, select", event.target).forEach(function (control) {
                control.disabled = control.value === "" || control.value === control.dataset.usual;
            });
            ["sort", "rows"].forEach(function (name) {
                const kept = new URL(location.href).searchParams.get(name);
                if (kept && !event.target.elements[name]) {
                    const field = document.createElement("input");
                    field.type = "hidden";
                    field.name = name;
                    field.value = kept;
                    event.target.append(field);
                }
            });
        }
    });

    /* What opens has the focus at once: the library would wait for the end of a movement that our styles do not make */
    if (window.PrimeFaces) {
        window.PrimeFaces.utils.disableAnimations();
        /* and lists of suggestions have a name in the reader's language, which two of its four lack */
        all("[data-list]").forEach((field) => window.PrimeFaces.setGlobalLocaleValue("listLabel", field.dataset.list));
    }

    /* Where a script has changed the address since, forms go to the new one: what they bring along from it is what one sees */
    /*
     * A picker of the library notices text only after a key or a paste. What is dictated, dropped or filled in by the browser comes
     * without either, and the form would send what had been chosen before.
     */
    document.addEventListener(
        "input",
        (event) =>
            event.target.matches(".ui-autocomplete-input") && window.jQuery(event.target).triggerHandler("paste"),
        true
    );

    if (window.jQuery) {
        window.jQuery(document).on("pfAjaxComplete", () =>
            setTimeout(() =>
                all("main form[method='post']:has([name='jakarta.faces.ViewState'])").forEach(
                    (form) => (form.action = location.pathname + location.search)
                )
            )
        );
    }

    function attend() {
        const wrong = document.querySelector("main [aria-invalid='true']");
        const summary = document.querySelector("main .summary[tabindex]");
        const missed = document.querySelector("main .empty") && document.querySelector("form.filters input[type='search']");
        all("main details:has([aria-invalid='true'])").forEach((fold) => (fold.open = true));
        if (wrong) {
            wrong.focus();
        } else if (summary) {
            summary.focus();
        } else if (missed && missed.value) {
            missed.focus();
            missed.select();
        } else {
            enter();
        }
        unfold();
        all(".toast:not(:has([type=submit]))").forEach(linger);
    }

    /* A list of several pages is printed whole: it is read again with as many rows as there can be */

    const PRINTS = "egmont:prints";

    function print() {
        const sizes = all(".list .ui-paginator select option");
        if (!document.querySelector(".list .ui-paginator :is(.ui-paginator-next, .ui-paginator-prev):not(.ui-state-disabled)")) {
            window.print();
            return;
        }
        const whole = new URL(location.href);
        whole.searchParams.set("rows", sizes[sizes.length - 1].value);
        whole.searchParams.delete("page");
        sessionStorage.setItem(PRINTS, whole.href);
        location.assign(whole);
    }

    function printed() {
        const asked = sessionStorage.getItem(PRINTS) === location.href;
        sessionStorage.removeItem(PRINTS);
        if (asked) {
            window.print();
        }
    }

    /* What an address points at is open */
    function unfold() {
        const there = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const fold = there && (there.closest("details.fold") || there.querySelector("details.fold"));
        if (fold && !fold.open) {
            fold.open = true;
            there.scrollIntoView();
        }
    }

    window.addEventListener("hashchange", unfold);

    /* A panel takes the focus from the link that opened it, and gives it back to that link when it closes */

    const OPENED = "egmont:opened";

    document.addEventListener("click", function (event) {
        const link = event.target.closest ? event.target.closest("main a[href]") : null;
        if (link && !link.closest(".panel") && link.pathname === location.pathname && !link.hash) {
            sessionStorage.setItem(OPENED, link.href);
        } else if (link && link.hash && link.pathname === location.pathname) {
            setTimeout(unfold);
        }
    });

    function enter() {
        const opened = sessionStorage.getItem(OPENED);
        const panel = document.querySelector(".beside > .panel");
        const opener = opened && all("main a[href]").find((link) => link.href === opened && !link.closest(".panel"));
        if (panel && opened === location.href) {
            if (opener) {
                opener.scrollIntoView({ block: "center" });
            }
            panel.tabIndex = -1;
            panel.focus({ preventScroll: true });
        } else if (!panel) {
            sessionStorage.removeItem(OPENED);
            if (opener && document.referrer === opened) {
                opener.focus();
            }
        }
    }

    /* A notice stays ten seconds, and as long as pointer or focus is on it */
    function linger(toast) {
        let timer;
        const leave = () => (timer = setTimeout(() => toast.remove(), 10000));
        ["pointerenter", "focusin"].forEach((name) => toast.addEventListener(name, () => clearTimeout(timer)));
        ["pointerleave", "focusout"].forEach((name) => toast.addEventListener(name, leave));
        leave();
    }

    /* Search: pages at once, the rest from the server */

    function search() {
        const dialog = document.getElementById("search");
        if (!dialog) {
            return;
        }
        const field = dialog.querySelector("input");
        const found = dialog.querySelector(".found");
        const said = dialog.querySelector(".said");
        const pages = all("a", found).map((a) => ({
            title: a.textContent,
            href: a.getAttribute("href"),
            more: "more" in a.dataset,
        }));
        const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
        let turn = 0;
        let at = -1;

        function show(groups) {
            found.replaceChildren();
            at = -1;
            let number = 0;
            groups.filter((group) => group.items.length).forEach(function (group) {
                const box = document.createElement("div");
                box.setAttribute("role", "group");
                box.setAttribute("aria-label", group.title);
                const head = document.createElement("h2");
                head.setAttribute("role", "presentation");
                head.textContent = group.title;
                box.append(head);
                group.items.forEach(function (item) {
                    const link = document.createElement("a");
                    link.id = "found-" + number++;
                    link.href = item.href;
                    link.tabIndex = -1;
                    link.setAttribute("role", "option");
                    link.setAttribute("aria-selected", "false");
                    link.textContent = item.title;
                    if (item.text) {
                        const second = document.createElement("span");
                        second.textContent = item.text;
                        link.append(" ", second);
                    }
                    box.append(link);
                });
                found.append(box);
            });
            field.setAttribute("aria-expanded", String(number > 0));
            field.removeAttribute("aria-activedescendant");
            said.textContent = number > 0 ? "" : dialog.dataset.none;
        }

        function ask() {
            const asked = field.value.trim();
            const mine = ++turn;
            const known = {
                title: dialog.dataset.pages,
                items: pages.filter((page) => (asked || !page.more) && plain(page.title).includes(plain(asked))),
            };
            const first = known.items.some((page) => plain(page.title).startsWith(plain(asked)));
            show([known]);
            if (asked.length < 2) {
                return;
            }
            setTimeout(function () {
                if (mine !== turn) {
                    return;
                }
                fetch(dialog.dataset.source + "?q=" + encodeURIComponent(asked), {
                    headers: { Accept: "application/json" },
                })
                    .then((answer) => (answer.ok ? answer.json() : { groups: [] }))
                    .then(function (answer) {
                        if (mine === turn) {
                            const groups = answer.groups || [];
                            show(first ? [known].concat(groups) : groups.concat(known));
                        }
                    })
                    .catch(() => {});
            }, 150);
        }

        function choose(step) {
            const options = all("[role='option']", found);
            if (!options.length) {
                return;
            }
            at = (at + step + options.length) % options.length;
            options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
            options[at].scrollIntoView({ block: "nearest" });
            field.setAttribute("aria-activedescendant", options[at].id);
        }

        field.addEventListener("input", ask);
        field.addEventListener("keydown", function (event) {
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
                event.preventDefault();
                choose(event.key === "ArrowDown" ? 1 : -1);
            } else if (event.key === "Enter") {
                event.preventDefault();
                const options = all("[role='option']", found);
                const chosen = options[Math.max(at, 0)];
                if (chosen) {
                    location.assign(chosen.href);
                }
            }
        });
        dialog.addEventListener("opened", function () {
            field.value = "";
            ask();
            field.focus();
        });
    }

    /*
     * A list that was sorted or turned has another address: it goes to the browser, and into the links that filter the list.
     * Whoever goes back reads the page anew.
     */
    function follow(address) {
        history.pushState(null, "", address);
        const now = new URL(address, location.href).searchParams;
        all("main a.chip").forEach(function (link) {
            const there = new URL(link.href);
            if (there.pathname === location.pathname) {
                ["sort", "rows"].forEach((name) => (now.has(name) ? there.searchParams.set(name, now.get(name)) : there.searchParams.delete(name)));
                link.href = there.pathname + there.search;
            }
        });
    }

    /* Says which file was chosen: the field that knows it lies unseen over these words */
    document.addEventListener("change", function (event) {
        const chosen = event.target.matches(".file input") && event.target.parentElement.querySelector(".chosen");
        if (chosen && event.target.files.length) {
            chosen.textContent = event.target.files[0].name;
        }
    });

    /* One mark for all: data-marks names those that it sets; a list that has been read anew has none */
    document.addEventListener("change", function (event) {
        const name = event.target.dataset.marks;
        if (name) {
            all("input[name='" + name + "']", event.target.form).forEach((mark) => (mark.checked = event.target.checked));
        }
    });

    /*
     * A list of things to decide, from the list or from the panel beside it: J and K go to the next and the one before, A
     * agrees, R goes to the reason for which one does not. Only with the focus there, and never while somebody writes.
     */
    document.addEventListener("keydown", function (event) {
        const panel = document.querySelector(".panel[aria-label] [data-decides]");
        if (!panel || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, select, input:not([type=checkbox], [type=submit])") || !event.target.closest(".list, .panel")) {
            return;
        }
        const links = all(".list td.lead a:first-of-type");
        const at = links.findIndex((link) => link.getAttribute("aria-current") === "true");
        const does = {
            j: links[at + 1],
            k: links[at - 1],
            a: panel.querySelector("[data-agrees]"),
            r: panel.querySelector("textarea"),
        }[event.key.toLowerCase()];
        if (does) {
            event.preventDefault();
            if (does.matches("textarea")) {
                does.focus();
            } else {
                does.click();
            }
        }
    });

    /* Where the reader has been in the list, after a decision as before it */
    const current = document.querySelector(".list td.lead a[aria-current='true']");
    if (current) {
        current.scrollIntoView({ block: "nearest" });
        current.focus({ preventScroll: true });
    }

    if (window.jQuery) {
        window.jQuery(document).on("pfAjaxComplete", function (event, request, settings, told) {
            if (told && told.address) {
                follow(told.address);
            }
        });
        // signed out meanwhile, or the view is gone: the page itself says so; without a network it would be lost
        window.jQuery(document).on("pfAjaxError", (event, request) => request.status && location.reload());
        window.addEventListener("popstate", () => location.reload());
    }

    /* On a phone the bar shows the title; where it is too long for the bar, the page shows it */
    function title() {
        const bar = document.querySelector(".header .here");
        const shell = document.querySelector(".shell");
        if (bar && shell) {
            shell.classList.toggle("cut", bar.scrollWidth > bar.clientWidth);
        }
    }

    /* What stands behind the # of an address goes into its field, and out of the address: the browser keeps it in no history */
    const fragment = document.querySelector("[data-fragment]");
    if (fragment && location.hash.length > 1) {
        fragment.value = location.hash.slice(1);
        history.replaceState(null, "", location.pathname);
    }

    window.addEventListener("resize", title);
    title();
    search();
    attend();
    printed();
})();
