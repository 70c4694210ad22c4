import type { ContentInput } from "./input-types";
import { body, heading, list, note, paragraph } from "./rich";

/** A joint input: four names beside that of the lead, one that has not answered, one that was taken back. */
export const jointInput: ContentInput = {
  organisation: "demo-ngo-a",
  author: "awa@demo.example",
  language: "en",
  title: "Help that arrives: a joint input on threats, confidence and capacity",
  about: "An organisation that helps small institutions to take part in international processes.",
  parts: [
    {
      key: "threats",
      keyMessage: "The harm that is done by accident deserves as much of the group's time as the harm that is meant.",
      recommendation:
        "Add to the description of threats the failure of shared services, whatever its cause, and ask States to tell each other when one fails.",
      body: body(
        paragraph(
          "In the past two years the longest interruptions of public services that our members saw were not attacks. An update that had been tested in one country stopped the registers of six others; a cable that was cut by an anchor left an island without banks for nine days.",
          note("Two of the six have published what they learned; both reports are short."),
        ),
        paragraph(
          "The group need not decide who is to blame for a mistake. It can decide that those who depend on a service are told when it fails.",
        ),
      ),
    },
    {
      key: "cbm",
      keyMessage: "Confidence grows when the same two people have spoken before.",
      recommendation:
        "Pair the points of contact of each region for a call every quarter, and publish how many of the calls took place.",
      body: body(
        heading("What we have seen"),
        paragraph(
          "The first of the measures of 2015 is a directory.",
          note("Report of the Group of Governmental Experts, 2015, paragraph 16.", "https://undocs.org/A/70/174"),
          " A directory holds addresses. Confidence needs voices: in an exercise that three of us ran together, the teams that had spoken before answered within an hour, and the others on the following day.",
        ),
        heading("What we ask for"),
        list(
          ["a call every quarter between two contacts who do not share a language;"],
          ["a record that says only whether it took place;"],
          [
            "a fund that pays for the interpreter.",
            note("An hour of interpretation by telephone costs less than the lunch of one delegation."),
          ],
        ),
      ),
    },
    {
      key: "capacity-building",
      keyMessage: "Help is capacity only when somebody is still there to use it a year later.",
      recommendation:
        "Ask every provider of help to report, after twelve months, how many of those who were trained still do the work.",
      body: body(
        paragraph(
          "The principles for capacity-building that States agreed on in 2021 ask for work that is sustainable and based on need.",
          note("Final report of the open-ended working group, 2021, paragraph 56.", "https://undocs.org/A/75/816"),
          " We counted in eleven projects what was left after a year: in seven of them, the person who had been trained had changed employer, and nobody had been asked to follow.",
        ),
        paragraph(
          "A number that is asked for after twelve months changes what is planned in the first. It costs one letter.",
        ),
      ),
    },
  ],
  status: "published",
  daysAgo: 11,
  signatures: [
    { organisation: "demo-university-b", state: "confirmed" },
    { organisation: "demo-technical-association-d", state: "confirmed" },
    { organisation: "demo-company-c", state: "confirmed" },
    { organisation: "demo-rights-network-h", state: "confirmed" },
    { organisation: "demo-state-e", state: "invited" },
    { organisation: "demo-news-network-g", state: "withdrawn" },
  ],
  endorsements: [
    {
      organisation: "demo-regional-organisation-f",
      words: "We support this input and have begun to plan the calls in our region.",
      reservations: [
        {
          part: "capacity-building",
          words: "We cannot report on persons who have left; we would report on posts instead.",
        },
      ],
    },
  ],
};
