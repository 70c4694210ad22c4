import { createHash } from "node:crypto";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { nextNumber } from "./actor";
import type { MadeConsultation } from "./consultation";

type PartGiven = Partial<Omit<TemplatePartView, "key">> & { key: string };

type TemplateGiven = {
  state?: "draft" | "current" | "replaced";
  version?: number;
  maxWords?: number | null;
  asksAbout?: boolean;
  parts?: PartGiven[];
};

/** Two sections as a mandate has them, unless told otherwise. */
const twoSections: PartGiven[] = ["threats", "norms"].map((key) => ({
  key,
  asksKeyMessage: true,
  asksRecommendation: true,
}));

/** A template of a round, current unless told otherwise; the round takes inputs from then on. */
export async function aTemplate(at: Pick<MadeConsultation, "round">, given: TemplateGiven = {}) {
  await database().round.update({
    where: { id: at.round.id },
    data: { acceptsInputs: true },
    select: { id: true },
  });
  return database().inputTemplate.create({
    data: {
      roundId: at.round.id,
      version: given.version ?? 1,
      state: given.state ?? "current",
      maxWords: given.maxWords ?? null,
      asksAbout: given.asksAbout ?? false,
      currentAt: given.state === "draft" ? null : new Date(),
      parts: {
        create: (given.parts ?? twoSections).map((part, index) => ({
          position: index + 1,
          title: { en: `About ${part.key}` },
          ...part,
          choices: part.choices ?? undefined,
        })),
      },
    },
    select: { id: true, roundId: true, version: true, revision: true },
  });
}

type AnswerGiven = {
  keyMessage?: string;
  recommendation?: string;
  /** Plain words of the body. */
  words?: string;
  choices?: string[];
};

type InputGiven = {
  title?: string;
  language?: string;
  about?: string;
  joint?: boolean;
  /** By key of the part; what is not named was skipped. */
  answers?: Record<string, AnswerGiven>;
};

type State = {
  submission: "draft" | "submitted" | "withdrawn";
  publication: "none" | "pending" | "published" | "refused";
};

async function anInputIn(
  { submission, publication }: State,
  at: MadeConsultation,
  templateId: string,
  by: Actor,
  given: InputGiven,
) {
  const number = nextNumber();
  const reference = submission === "draft" ? null : `${at.process.code}-2026-${String(number).padStart(4, "0")}`;
  const answers = given.answers ?? { threats: { keyMessage: "Threats grow.", words: "They grow every year." } };
  const parts = await database().templatePart.findMany({ where: { templateId }, orderBy: { position: "asc" } });
  const wholeText = Object.values(answers)
    .map((answer) => [answer.keyMessage, answer.recommendation, answer.words].filter(Boolean).join("\n"))
    .join("\n");
  const made = await database().contribution.create({
    data: {
      kind: "input",
      consultationId: at.consultation.id,
      roundId: at.round.id,
      versionId: null,
      organisationId: by.organisation?.id ?? null,
      authorId: by.personId,
      submission,
      publication,
      language: given.language ?? "en",
      body: {},
      bodyHtml: "",
      bodyText: wholeText,
      reference,
      submittedAt: submission === "draft" ? null : new Date(),
      publishedAt: publication === "published" ? new Date() : null,
      input: {
        create: {
          templateId,
          title: given.title ?? `Input ${number}`,
          about: given.about ?? null,
          joint: given.joint ?? false,
          textSha256: createHash("sha256").update(wholeText).digest("hex"),
          parts: {
            create: Object.entries(answers).map(([partKey, answer], index) => {
              const part = parts.find(({ key }) => key === partKey);
              const words = answer.words;
              return {
                partKey,
                position: part?.position ?? index + 1,
                keyMessage: answer.keyMessage ?? null,
                recommendation: answer.recommendation ?? null,
                ...(words === undefined
                  ? {}
                  : {
                      body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] },
                      bodyHtml: `<p>${words}</p>`,
                      bodyText: words,
                    }),
                choices: answer.choices ?? [],
                areaId: part?.areaId ?? null,
                norm: part?.norm ?? null,
              };
            }),
          },
        },
      },
    },
    select: { id: true, revision: true },
  });
  return { ...made, reference: reference ?? "" };
}

/** Written inputs by state, written straight into the database: the title, the answers by part, nothing else. */
export const anInput = {
  draft: (at: MadeConsultation, templateId: string, by: Actor, given: InputGiven = {}) =>
    anInputIn({ submission: "draft", publication: "none" }, at, templateId, by, given),
  pending: (at: MadeConsultation, templateId: string, by: Actor, given: InputGiven = {}) =>
    anInputIn({ submission: "submitted", publication: "pending" }, at, templateId, by, given),
  published: (at: MadeConsultation, templateId: string, by: Actor, given: InputGiven = {}) =>
    anInputIn({ submission: "submitted", publication: "published" }, at, templateId, by, given),
  refused: (at: MadeConsultation, templateId: string, by: Actor, given: InputGiven = {}) =>
    anInputIn({ submission: "submitted", publication: "refused" }, at, templateId, by, given),
  withdrawn: (at: MadeConsultation, templateId: string, by: Actor, given: InputGiven = {}) =>
    anInputIn({ submission: "withdrawn", publication: "published" }, at, templateId, by, given),
};
