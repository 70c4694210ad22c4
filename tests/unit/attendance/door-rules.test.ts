import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import type { Person } from "@/components/attendance/door/door-answers";
import { findPeople, hashOf, judgeScan, withVerdict, withWaiting } from "@/components/attendance/door/judge-scan";
import { doorLifecycle } from "@/lib/attendance/lifecycle";
import { attendancePolicy } from "@/lib/attendance/policy";
import { readCode } from "@/lib/attendance/schema";
import { ticketCode } from "@/lib/attendance/ticket-code";
import { newId } from "@/lib/kernel/ids";
import { allowCamera } from "@/lib/web/http/security-headers";
import { everybody, ours, whoMay } from "../../support/policy-table";

const states = ["pending", "confirmed", "waitlisted", "rejected", "cancelled", "attended", "absent"] as const;

const aPerson = (given: Partial<Person> = {}): Person => ({
  id: newId(),
  name: "Ada Demo",
  affiliation: "Demo NGO",
  attendance: "on_site",
  state: "confirmed",
  walkIn: false,
  since: null,
  codeHash: "",
  ...given,
});

describe("the door", () => {
  it.each([
    ["let_in", { confirmed: "attended", absent: "attended" }],
    ["undo", { attended: "confirmed" }],
    ["send_away", { attended: "cancelled" }],
    ["miss", { confirmed: "absent" }],
  ] as const)("%s moves these states and no other", (event, table) => {
    const moved = states.filter((state) => doorLifecycle.can(event, state));
    expect(Object.fromEntries(moved.map((state) => [state, doorLifecycle.next(event, state)]))).toEqual(table);
  });

  it("is kept by the organisers of the process alone", () => {
    const { readTicket, issueCertificate, setListing, ...desk } = attendancePolicy;
    for (const policy of Object.values(desk)) expect(whoMay((actor) => policy(actor, ours))).toEqual(["organiser"]);
    const { personId } = everybody["focal point"];
    for (const policy of [readTicket, issueCertificate, setListing]) {
      expect(whoMay((actor) => policy(actor, { personId, email: "b@demo.example" }))).toEqual(["focal point"]);
      expect(whoMay((actor) => policy(actor, { personId: null, email: "b@demo.example" }))).toEqual([]);
      expect(policy(everybody.moderator, { personId: null, email: everybody.moderator.email })).toBe(true);
    }
  });

  it.each([
    ["7kq4m2xd9trw", "7KQ4-M2XD-9TRW"],
    [" 7KQ4 - m2xd - 9TRW ", "7KQ4-M2XD-9TRW"],
    ["aB_c-9", "aB_c-9"],
  ])("reads the typed code %s as %s", (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  it("may use the camera, and no other page may", () => {
    const allowed = (path: string) => {
      const response = new ServerResponse(new IncomingMessage(new Socket()));
      allowCamera(response, path);
      return String(response.getHeader("Permissions-Policy") ?? "");
    };
    expect(allowed(`/ar/desk/events/${newId()}/door`)).toContain("camera=(self)");
    expect(allowed(`/ar/desk/events/${newId()}/door`)).toContain("microphone=()");
    for (const path of ["/en/desk/events/x", "/en/events/x/door", "/en/desk/events/x/door/more", "/en"]) {
      expect(allowed(path)).toBe("");
    }
  });
});

describe("a door without a network", () => {
  const at = "2026-11-22T09:02:00.000Z";

  it.each([
    ["confirmed", "in"],
    ["absent", "in"],
    ["attended", "again"],
    ["pending", "pending"],
    ["waitlisted", "waitlisted"],
    ["rejected", "rejected"],
    ["cancelled", "cancelled"],
  ] as const)("says of somebody %s: %s", (state, outcome) => {
    expect(judgeScan({ id: newId(), person: aPerson({ state }), at }).outcome).toBe(outcome);
  });

  it("lets somebody in once, and knows since when", () => {
    const person = aPerson();
    const first = judgeScan({ id: newId(), person, at });
    const [then] = withVerdict([person], first);
    expect(judgeScan({ id: newId(), person: then, at: "2026-11-22T09:05:00.000Z" })).toMatchObject({
      outcome: "again",
      since: at,
    });
  });

  it("keeps what it decided when an older list arrives, and leaves what the server knows better", () => {
    const [waiting, cancelled] = [aPerson(), aPerson({ state: "cancelled" })];
    const merged = withWaiting(
      [waiting, cancelled],
      [waiting, cancelled].map(({ id }) => ({ registrationId: id, at })),
    );
    expect(merged.map(({ state }) => state)).toEqual(["attended", "cancelled"]);
  });

  it("finds names without accents and in any order", () => {
    const people = [aPerson({ name: "Zoé Ñandú" }), aPerson({ name: "أحمد علي" })];
    expect(findPeople(people, "nandu zoe", 9)).toHaveLength(1);
    expect(findPeople(people, "أحمد", 9)).toHaveLength(1);
    expect(findPeople(people, "demo ngo", 1)).toHaveLength(1);
    expect(findPeople(people, " ", 9)).toEqual([]);
  });

  it("knows a code by its hash alone", async () => {
    expect(await hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

it("draws a code that a camera reads", () => {
  const code = "7KQ4-M2XD-9TRW";
  const svg = ticketCode(code);
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const scale = 8;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = "0", y = "0"] of squaresOf(svg)) {
    for (let row = 0; row < scale; row += 1) {
      const from = ((Number(y) * scale + row) * width + Number(x) * scale) * 4;
      for (let place = from; place < from + scale * 4; place += 1) if (place % 4 !== 3) data[place] = 0;
    }
  }
  expect(decodeQR({ width, height: width, data })).toBe(code);
});

/** The dark squares of the path: the first is named by where it is, each further one by how far it is from the last. */
function squaresOf(svg: string): string[][] {
  const path = /d="([^"]+)"/.exec(svg)?.[1] ?? "";
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Mm])(-?\d+)[ ,]?(-?\d+)h1v1[hH](-?\d+)[Zz]/g)].map(([all, move, across, down]) => {
    x = move === "M" ? Number(across) : x + Number(across);
    y = move === "M" ? Number(down) : y + Number(down);
    return [all, String(x), String(y)];
  });
}
