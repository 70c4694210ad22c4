/** What letters about corrections are told. */
export const correctionSamples = {
  "correction-answered": {
    name: "OEWG-2026-0042",
    step: "refused",
    reason: "unsupported",
    quote: "188 <b>members</b>",
    correct: "187 members",
    of: "words",
    path: "/en/contributions/OEWG-2026-0042",
  },
  "correction-suggested": {
    organisation: "Demo NGO A",
    fact: "description",
    quote: "187 <b>members</b>",
    correct: "188 members",
    source: "https://members.example/list",
    path: "/en/organisation/profile",
  },
} as const;
