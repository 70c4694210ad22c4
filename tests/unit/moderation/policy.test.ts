import { describe, expect, it } from "vitest";
import type { Actor, Office } from "@/lib/kernel/actor";
import { moderationPolicy, visibleTo } from "@/lib/moderation/policy";

function actor(offices: Office[], given: Partial<Actor> = {}): Actor {
  return {
    personId: "person",
    email: "a@demo.example",
    name: null,
    locale: "en",
    sessionId: "s",
    administrator: false,
    organisation: null,
    offices,
    ...given,
  };
}

const moderator: Office = { role: "moderator", processId: "process", draftId: null };
const subject = {
  processId: "process",
  draftId: "draft",
  authorId: "author",
  organisationId: "ngo",
  isOwnOrganisation: false,
  isOwnSubmission: false,
};
const ngo = {
  id: "ngo",
  slug: "ngo",
  name: "NGO",
  status: "verified",
  role: "focal_point",
  representationId: "r",
} as const;

/** On no text, so that no office for one draft reaches it. */
const input = { ...subject, draftId: null };

const whoever: [string, Actor, typeof subject | typeof input, { read: boolean; decide: boolean }][] = [
  ["a moderator of the process", actor([moderator]), subject, { read: true, decide: true }],
  ["a moderator of this draft", actor([{ ...moderator, draftId: "draft" }]), subject, { read: true, decide: true }],
  [
    "a moderator of another draft",
    actor([{ ...moderator, draftId: "other" }]),
    subject,
    { read: false, decide: false },
  ],
  [
    "a moderator of another process",
    actor([{ ...moderator, processId: "other" }]),
    subject,
    { read: false, decide: false },
  ],
  ["a moderator of the process, of an input", actor([moderator]), input, { read: true, decide: true }],
  [
    "a moderator of one draft, of an input",
    actor([{ ...moderator, draftId: "draft" }]),
    input,
    { read: false, decide: false },
  ],
  ["an organiser", actor([{ ...moderator, role: "organiser" }]), subject, { read: false, decide: false }],
  ["a rapporteur", actor([{ ...moderator, role: "rapporteur" }]), subject, { read: false, decide: false }],
  ["an administrator", actor([], { administrator: true }), subject, { read: false, decide: false }],
  ["somebody without an office", actor([]), subject, { read: false, decide: false }],
  ["a moderator who wrote it", actor([moderator], { personId: "author" }), subject, { read: true, decide: false }],
  [
    "a moderator who acts for its organisation",
    actor([moderator], { organisation: ngo }),
    subject,
    { read: true, decide: false },
  ],
  [
    "a moderator who represents it while acting for none",
    actor([moderator]),
    { ...subject, isOwnOrganisation: true },
    { read: true, decide: false },
  ],
  [
    "a moderator who submitted it for an organisation that they have left",
    actor([moderator]),
    { ...subject, isOwnSubmission: true },
    { read: true, decide: false },
  ],
];

describe("who moderates", () => {
  it.each(whoever)("%s", (_words, who, what, expected) => {
    expect({ read: moderationPolicy.read(who, what), decide: moderationPolicy.decide(who, what) }).toEqual(expected);
  });

  it.each([
    ["the proposer", actor([moderator], { personId: "proposer" }), true],
    ["the proposer whose office has ended", actor([], { personId: "proposer" }), false],
    ["another moderator", actor([moderator]), false],
    ["an administrator", actor([], { administrator: true }), false],
  ] as const)("takes a proposal back: %s", (_words, who, expected) => {
    expect(moderationPolicy.takeBackProposal(who, { ...subject, proposedById: "proposer" })).toBe(expected);
  });

  it("sees in the queue what they may read, and nothing without an office", () => {
    expect(visibleTo(actor([{ ...moderator, role: "organiser" }]))).toEqual({ OR: [{ id: { in: [] } }] });
    expect(visibleTo(actor([moderator, { ...moderator, processId: "second", draftId: "draft" }]))).toEqual({
      OR: [
        { consultation: { processId: "process" } },
        { consultation: { processId: "second" }, version: { draftId: "draft" } },
      ],
    });
  });
});
