import { publishedConsultation } from "@/lib/consultations/published-consultation";
import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type StakeholderGroupName, stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { type TemplateView, templateColumns, toTemplate } from "./template-view";

/** A round that takes written inputs, with all that it asks. */
export type AskedRound = {
  consultation: { id: string; slug: string; title: Localised };
  round: {
    id: string;
    position: number;
    name: Localised;
    opensAt: Date;
    closesAt: Date;
    zone: string;
    languages: string[];
    allowsJoint: boolean;
    maxFiles: number;
  };
  /** Every part, whoever is asked it. */
  template: TemplateView;
  /** Groups of which something is asked that is not asked of everybody. */
  groups: StakeholderGroupName[];
};

/** What the rounds of a published consultation ask of written inputs now, in the order of the rounds. */
export async function askedRounds(consultationSlug: string): Promise<AskedRound[]> {
  const rows = await database().inputTemplate.findMany({
    where: {
      state: "current",
      round: { acceptsInputs: true, consultation: { slug: consultationSlug, ...publishedConsultation() } },
    },
    orderBy: { round: { position: "asc" } },
    select: {
      ...templateColumns,
      round: {
        select: {
          id: true,
          position: true,
          name: true,
          opensAt: true,
          closesAt: true,
          zone: true,
          languages: true,
          allowsJoint: true,
          maxFiles: true,
          consultation: { select: { id: true, slug: true, title: true } },
        },
      },
    },
  });
  return rows.map(({ round: { consultation, ...round }, ...row }) => {
    const template = toTemplate(row);
    return {
      consultation: { ...consultation, title: readLocalised(consultation.title) },
      round: { ...round, name: readLocalised(round.name) },
      template,
      groups: stakeholderGroups.filter((group) =>
        template.parts.some((part) => part.stakeholderGroups.includes(group)),
      ),
    };
  });
}
