import { describe, expect, it } from "vitest";
import { POST } from "@/app/api/notices/events/[token]/route";
import { chooseOwnSilence, chooseSilence } from "@/lib/events/choose-silence";
import { readSilenceLink } from "@/lib/events/silence-link";
import { readSilenceToken, silenceToken } from "@/lib/events/silence-token";
import { readSilence, silencedAddresses } from "@/lib/events/silenced";
import { anActor, aPerson } from "../../factories/actor";
import { anEvent, aRegistration } from "../../factories/event";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const post = (token: string) =>
  POST(new Request("http://localhost:3000/api/notices/events/x", { method: "POST" }), {
    params: Promise.resolve({ token }),
  });

describe("the link at the foot of a reminder", () => {
  it("stops the notices of its series by one POST of a mail program, and no other address's", async () => {
    const series = await anEvent.published({ kind: "series", startsAt: null });
    const session = await anEvent.published({ parentId: series.id, processId: series.processId });
    const registration = await aRegistration(session);
    const other = await aRegistration(session);
    const token = silenceToken(registration.id);
    expect((await post(token)).status).toBe(204);
    expect((await post(token)).status).toBe(204);
    const emails = [registration.email, other.email];
    expect(await silencedAddresses(emails, [series.id])).toEqual(new Set([registration.email]));
    expect(await silencedAddresses(emails, [(await anEvent.published()).id])).toEqual(new Set());
    expect(await client.eventSilence.count({ where: { email: registration.email } })).toBe(1);
  });

  it("is no good when it was bent, cut or made for somebody else", async () => {
    const registration = await aRegistration(await anEvent.published());
    const other = await aRegistration(await anEvent.published());
    const token = silenceToken(registration.id);
    const bent = ["", "x", `${token}x`, token.slice(0, -1), token.replace(registration.id, other.id), "\u0000", "..."];
    for (const given of bent) expect((await post(given)).status).toBe(410);
    expect(await client.eventSilence.count({ where: { email: { in: [registration.email, other.email] } } })).toBe(0);
    expect(readSilenceToken(token)).toBe(registration.id);
  });

  it("opens a page that names the event and its series, and none when it was forged", async () => {
    const series = await anEvent.published({ kind: "series", startsAt: null });
    const session = await anEvent.published({ parentId: series.id, processId: series.processId });
    const { id } = await aRegistration(session);
    const token = silenceToken(id);
    expect(await readSilenceLink(token)).toMatchObject({
      title: session.title,
      slug: session.slug,
      startsAt: session.startsAt,
      series: { title: series.title, slug: series.slug },
    });
    const alone = await aRegistration(await anEvent.published());
    expect(await readSilenceLink(silenceToken(alone.id))).toMatchObject({ series: null });
    for (const given of ["x", `${token}x`, token.slice(0, -1), token.replace(id, alone.id), "..."])
      expect(await readSilenceLink(given)).toBeNull();
    expect(await readSilenceLink(silenceToken(session.id))).toBeNull();
  });

  it("stops those of all events, and takes them up again", async () => {
    const person = await aPerson();
    const actor = anActor(person);
    const event = await anEvent.published();
    const { id } = await aRegistration(event, { personId: person.id, email: person.email });
    await chooseSilence({ token: silenceToken(id), silence: "all" });
    expect(await readSilence(actor)).toEqual({ registrant: true, holder: false });
    await chooseSilence({ token: silenceToken(id), silence: "none" });
    expect(await silencedAddresses([person.email], [event.id])).toEqual(new Set());
    await chooseOwnSilence({ actor }, { silence: "all", kind: "registrant" });
    await chooseOwnSilence({ actor }, { silence: "all", kind: "registrant" });
    expect(await readSilence(actor)).toEqual({ registrant: true, holder: false });
    await chooseOwnSilence({ actor }, { silence: "none", kind: "registrant" });
    expect(await readSilence(actor)).toEqual({ registrant: false, holder: false });
  });
});
