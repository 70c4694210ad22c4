/** A letter of a campaign, as it came: by a person for themselves, or for an organisation. */
export type ContentLetter = {
  from: { person: string; name: string } | { organisation: string; author: string };
  body: string;
};

const opening = "I ask you to test the directory by messages that come at night and on holidays.";
const reason =
  "Incidents do not keep office hours. A contact who answers on a Tuesday morning and is silent on a Friday evening is no contact, and everybody who relies on the list should know it.";
const request =
  "Let one of the two tests each year be sent outside the working hours of the State that receives it, and publish how many hours passed until somebody answered.";
const closing = "A directory that nobody dares to test is a list of names.";

const person = (number: number, name: string) => ({ person: `letter-${number}@demo.example`, name });

/** Nearly the same words from many hands: what a campaign looks like when it arrives. */
export const letters: ContentLetter[] = [
  { from: person(1, "Demo person Ayo"), body: [opening, reason, request, closing].join(" ") },
  { from: person(2, "Demo person Bea"), body: [opening, reason, request, closing].join(" ") },
  {
    from: person(3, "Demo person Chen"),
    body: [opening, reason, request, closing, "Thank you for reading this."].join(" "),
  },
  {
    from: person(4, "Demo person Dara"),
    body: [
      "As a network operator I ask you to test the directory by messages that come at night and on holidays.",
      reason,
      request,
      closing,
    ].join(" "),
  },
  { from: person(5, "Demo person Eli"), body: [opening, reason, request].join(" ") },
  {
    from: person(6, "Demo person Fae"),
    body: [opening, reason, request.replace("one of the two tests", "at least one of the two tests"), closing].join(
      " ",
    ),
  },
  {
    from: person(7, "Demo person Gil"),
    body: [
      opening,
      reason.replace("a Tuesday morning", "a Monday morning"),
      request,
      closing,
      "Our village was cut off for two days last winter.",
    ].join(" "),
  },
  {
    from: { organisation: "demo-rights-network-h", author: "amal@demo.example" },
    body: [opening.replace("I ask", "We ask"), reason, request, closing].join(" "),
  },
  {
    from: { organisation: "demo-technical-association-d", author: "ines@demo.example" },
    body: [opening.replace("I ask", "We ask"), reason, request, "Our members would help to build such a test."].join(
      " ",
    ),
  },
];
