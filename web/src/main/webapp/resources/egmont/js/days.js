/*
 * The month that opens below a day's field: its names as the reader's language writes them (the library's French mixes two
 * lengths, and begins months with a capital), and today as the server has it, which need not be the day of this device.
 */
(function () {
    "use strict";

    const page = document.documentElement;
    const names = PrimeFaces.locales[page.lang];
    const said = (moment, how) => new Intl.DateTimeFormat(page.lang, { timeZone: "UTC", ...how }).format(moment);
    const sunday = Date.UTC(1970, 0, 4);
    const days = Array.from({ length: 7 }, (_, day) => sunday + day * 86400000);
    const months = Array.from({ length: 12 }, (_, month) => Date.UTC(1970, month, 1));
    names.dayNames = days.map((day) => said(day, { weekday: "long" }));
    names.dayNamesMin = days.map((day) => said(day, { weekday: "short" }).slice(0, 2));
    names.monthNames = months.map((month) => said(month, { month: "long" }));

    const [year, month, day] = page.dataset.today.split("-").map(Number);
    jQuery.prime.datePicker.prototype.getNow = function () {
        const now = new Date();
        now.setFullYear(year, month - 1, day);
        return now;
    };
})();
