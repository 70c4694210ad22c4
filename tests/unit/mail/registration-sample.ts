const told = { title: "Norms", startsAt: "2026-11-30T17:00:00.000Z", zone: "Asia/Tehran", wholeDays: false };
const places = JSON.stringify([
  {
    ...{ ...told, attendance: "online", state: "confirmed", offeredUntil: null, position: null },
    ...{ room: null, link: "https://meet.demo.example/1", linkWords: "1234" },
  },
  {
    ...{ ...told, attendance: "on_site", state: "offered", offeredUntil: "2026-11-29T17:00:00.000Z", position: null },
    ...{ room: null, link: null, linkWords: null },
  },
]);

/** A registration for two sessions, one confirmed and one offered. */
export const registrationSample = {
  ...{ step: "registered", name: "Awa", event: "Dialogue", words: "", path: "/en/me/registrations" },
  places,
};
