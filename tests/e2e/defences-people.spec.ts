import { commentOn, decide, findParagraph, keepDraft, submitDrafts } from "@/tests/support/e2e-comments";
import { findUnpublishedVersion } from "@/tests/support/e2e-desk";
import { linkIn, mailsTo, mailTo } from "@/tests/support/e2e-mail";
import { demo, uniqueAddress, uniqueWord } from "@/tests/support/e2e-site";
import { expect, test } from "@/tests/support/e2e-test";
import { type Answer, Visitor } from "@/tests/support/e2e-visitor";
import { wordsOf } from "@/tests/support/e2e-words";

test.describe.configure({ mode: "parallel" });

const t = wordsOf("en");
const unknown = "00000000-0000-4000-8000-000000000000";
const as = (name: string) => new Visitor().signInAs(`${name}@demo.example`);

async function askForLink(visitor: Visitor, email: string): Promise<Answer> {
  return visitor.send(await visitor.form("/en/sign-in", t("accounts.signIn.send")), { email });
}

test("a link signs in once, by its button, and only the address it was made for", async () => {
  const [address, other] = [uniqueAddress("once"), uniqueAddress("other")];
  await askForLink(new Visitor(), address);
  const link = linkIn(await mailTo(address, t("mail.signInLink.subject")));
  const foreign = await new Visitor().ask(link.replace(encodeURIComponent(address), encodeURIComponent(other)));
  expect(foreign.headers.location).toBe("/en/sign-in/refused?reason=unknown");
  const first = new Visitor();
  const form = await first.form(link, "token");
  expect((await new Visitor().send(form, { email: other })).headers["set-cookie"]).toBeUndefined();
  const entered = await Promise.all([first.send(form), new Visitor().send(form), new Visitor().send(form)]);
  expect(entered.filter(({ headers }) => headers["set-cookie"] !== undefined)).toHaveLength(1);
  const again = await new Visitor().send(form);
  expect(again.headers["set-cookie"]).toBeUndefined();
  expect(again.headers.location).toBe("/en/sign-in/refused?reason=used");
});

test("an address field takes one address, and mail goes to nobody else", async () => {
  const victim = uniqueAddress("victim");
  const typed = [
    `a@b.example,${victim}`,
    `a@b.example;${victim}`,
    `a@b.example ${victim}`,
    `a@b.example\r\nBcc: ${victim}`,
    `a@b.example%0d%0aBcc:${victim}`,
    `"x" <${victim}>`,
    `<${victim}>`,
    `${victim}\u0000@b.example`,
    `${victim}@b.example`,
    victim.replace("i", "\u0131"),
    victim.replace("@", "\uff20"),
    "",
  ];
  for (const email of typed) {
    const answer = await askForLink(new Visitor(), email);
    expect(answer.headers.location, email).toBeUndefined();
    expect(answer.text, email).toContain('id="email-refusal"');
  }
  const real = uniqueAddress("real");
  await askForLink(new Visitor(), real.toUpperCase());
  expect((await mailTo(real, t("mail.signInLink.subject"))).recipients).toEqual([real]);
  expect(await mailsTo(victim)).toEqual([]);
});

test("known and unknown addresses are answered alike, with one mail each", async () => {
  const [known, nobody] = ["karim@demo.example", uniqueAddress("nobody")];
  const before = (await mailsTo(known)).length;
  const answers = [await askForLink(new Visitor(), known), await askForLink(new Visitor(), nobody)];
  const [first, second] = answers.map(({ status, headers, text }) => ({
    status,
    location: headers.location,
    text: text.length,
  }));
  expect(first).toEqual(second);
  await mailTo(nobody, t("mail.signInLink.subject"));
  await expect.poll(async () => (await mailsTo(known)).length).toBe(before + 1);
  expect(await mailsTo(nobody)).toHaveLength(1);
});

test("the demo's buttons sign in nobody who is not on their list", async () => {
  for (const email of [
    "karim@demo.example",
    "litia@demo.example",
    uniqueAddress("anybody"),
    "admin@demo.example\r\n",
    "ADMIN@demo.example,x@y.example",
  ]) {
    const form = { action: "/api/demo/sign-in", fields: { email, locale: "en" }, buttons: [], path: "" };
    const answer = await new Visitor().send(form);
    expect(answer.status, email).toBe(404);
    expect(answer.headers["set-cookie"], email).toBeUndefined();
  }
});

test("what belongs to another organisation looks like what does not exist, at every address", async () => {
  const own = await as("zofia");
  const words = uniqueWord();
  const { versionId } = await findParagraph(own, "22");
  const draft = await keepDraft(own, "22", words);
  const sent = await keepDraft(own, "24", words);
  await submitDrafts(own, [sent]);
  const list = await own.ask("/en/me/contributions");
  const receipts = [...list.text.matchAll(/\/en\/me\/receipts\/([\w-]+)"/g)].map(([, number]) => number ?? "");
  const [tracking = ""] = receipts;
  expect((await own.ask(`/en/me/receipts/${tracking}`)).status).toBe(200);
  const version = await findUnpublishedVersion(await as("organiser"));
  const secret = await findUnpublishedVersion(await as("organiser"), "OEWG/DEMO/CRP.4", "draft");

  const pairs: [string, string][] = [
    [`/en/compose/${versionId}?contribution=${draft.id}`, `/en/compose/${versionId}?contribution=${unknown}`],
    [`/en/me/receipts/${tracking}`, `/en/me/receipts/${tracking.replace(/\w/g, "A")}`],
    [`/en/me/receipts/${tracking}/canonical.json`, `/en/me/receipts/${tracking.replace(/\w/g, "A")}/canonical.json`],
    [`/en/desk/moderation/${sent.id}`, `/en/desk/moderation/${unknown}`],
    [`/en/desk/drafts/${secret}`, `/en/desk/drafts/${unknown}`],
    [`/en/desk/drafts/${secret}/${version}`, `/en/desk/drafts/${unknown}/${unknown}`],
    [`/en/desk/organisations/${unknown.replace("8", "9")}`, `/en/desk/organisations/${unknown}`],
  ];
  const framework: Record<string, string>[] = [
    {},
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { "x-middleware-subrequest": "proxy" },
  ];
  for (const name of ["awa", "newcomer"]) {
    const stranger = await as(name);
    for (const [there, nowhere] of pairs) {
      for (const headers of framework) {
        const [first, second] = [
          await stranger.askAsFramework(there, headers),
          await stranger.askAsFramework(nowhere, headers),
        ];
        const what = `${name}: ${there} ${JSON.stringify(headers)}`;
        expect(first.status, what).toBe(second.status);
        if (!("rsc" in headers)) expect(first.status, what).toBe(404);
        expect(first.text, what).not.toContain(words);
        expect(first.text, what).not.toContain("Modalities for accreditation");
      }
    }
    const { draftKey: _, ...comment } = await commentOn(stranger, "22", "Overwritten.");
    const bent = { ...comment, id: draft.id, seenRevision: draft.revision };
    const lost = { ...bent, id: unknown };
    const [first, second] = [
      await stranger.postJson("/api/drafts", bent),
      await stranger.postJson("/api/drafts", lost),
    ];
    expect([first.status, first.text]).toEqual([second.status, second.text]);
  }
  expect((await own.open("/en/me/contributions")).text).toContain(words);
});

test("an action without its session, with another's, or with a lower role is refused by itself", async () => {
  const own = await as("zofia");
  const words = uniqueWord();
  const draft = await keepDraft(own, "25", words);
  await submitDrafts(own, [draft]);
  const desk = await as("moderator");
  const publish = await desk.form(`/en/desk/moderation/${draft.id}`, ({ fields }) => fields.decision === "publish");
  const submitForm = await own.form(
    "/en/me/contributions",
    ({ fields, buttons }) => fields.id === draft.id && buttons.includes(t("contributions.list.withdrawYes")),
  );
  const anonymous = new Visitor();
  for (const form of [publish, submitForm]) {
    const answer = await anonymous.send(form);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toContain("/en/sign-in");
  }
  for (const name of ["zofia", "awa", "admin", "organiser", "rapporteur", "newcomer", "jan"]) {
    const visitor = await as(name);
    expect((await visitor.send(publish)).headers.location ?? "", name).not.toContain("done=");
    // The same action, called from a page that the person may open.
    expect((await visitor.send({ ...publish, path: "/en/me" })).headers.location ?? "", name).not.toContain("done=");
  }
  for (const name of ["awa", "jan", "moderator"]) {
    const answer = await (await as(name)).send({ ...submitForm, path: "/en/me" });
    expect(answer.headers.location ?? "", name).not.toContain("done=");
  }
  const { text } = await desk.ask(`/en/desk/moderation/${draft.id}`);
  expect(text).toContain('value="publish"');
  expect((await new Visitor().ask(`/en${demo.text}`)).text).not.toContain(words);
  expect((await decide(desk, draft.id, "refuse")).headers.location).toContain("done=refuse");
});

test("only an administrator verifies, and only a focal point invites", async () => {
  const administrator = await as("admin");
  const { text } = await administrator.ask("/en/desk/organisations?status=pending");
  const [, id = ""] = /\/en\/desk\/organisations\/([0-9a-f-]{36})"[^>]*>(?:<bdi>)?Demo Foundation J/.exec(text) ?? [];
  const verify = await administrator.form(`/en/desk/organisations/${id}`, t("organisations.desk.verify"));
  const focal = await as("zofia");
  const invite = await focal.form("/en/organisation", t("organisations.invite.send"));
  const invited = uniqueAddress("not-invited");
  for (const name of ["zofia", "jan", "awa", "organiser", "moderator"]) {
    const visitor = await as(name);
    expect((await visitor.send(verify)).headers.location ?? "", name).not.toContain("decided");
    if (name === "zofia") continue;
    const answer = await visitor.send(invite, { email: invited, role: "focal_point" });
    expect(answer.headers.location ?? "", name).not.toContain("invited");
  }
  const anonymous = await new Visitor().send(verify);
  expect(anonymous.headers.location).toContain("/en/sign-in");
  expect((await administrator.open(`/en/desk/organisations/${id}`)).text).toContain(
    t("organisations.statuses.pending"),
  );
  expect((await new Visitor().ask("/en/organisations/demo-foundation-j")).status).toBe(404);
  expect(await mailsTo(invited)).toEqual([]);
});

test("a session that was ended opens nothing, at once", async () => {
  const visitor = await as("jan");
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const form = await visitor.form("/en/me", t("accounts.me.signOut"));
  expect((await visitor.send(form)).status).toBe(303);
  const replay = new Visitor();
  expect((await replay.ask("/api/me", { headers: { cookie } })).text).toContain('"signedIn":false');
  expect((await replay.ask("/en/me/contributions", { headers: { cookie } })).headers.location).toContain("/en/sign-in");
  expect(
    (
      await replay.ask("/api/drafts", {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: "{}",
      })
    ).status,
  ).toBe(401);
});
