import type { TemplateView } from "@/lib/templates/template-view";
import type { PartShape } from "@/lib/text/submission/lay-out";
import type { KnownPart } from "@/lib/text/submission/likeness";
import type { RecognitionSetting } from "@/lib/text/submission/recognise-sections";
import { areaNames } from "./area-names";

/** What the recognition of sections knows of a template: the parts that take a text, by their titles in every language. */
export function recognitionSetting(
  template: Pick<TemplateView, "asksAbout" | "parts">,
  names: readonly string[],
): RecognitionSetting {
  const parts = template.parts
    .filter(({ asksBody }) => asksBody)
    .map(
      ({ key, title, number, norm, kind }): KnownPart => ({
        key,
        titles: [...Object.values(title), ...areaNames(key)],
        number,
        norm,
        isQuestion: kind === "question",
      }),
    );
  return { parts, asksAbout: template.asksAbout, names: [...names] };
}

/** What the parts of a template take. */
export function shapesOf(template: Pick<TemplateView, "parts">): PartShape[] {
  return template.parts
    .filter(({ asksBody }) => asksBody)
    .map(({ key, asksKeyMessage, asksRecommendation }) => ({ key, asksKeyMessage, asksRecommendation }));
}
