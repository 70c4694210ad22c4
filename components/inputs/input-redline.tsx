import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { listed } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { InputContent, PartContent } from "@/lib/inputs/part-content";
import { inLocale } from "@/lib/kernel/localised";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { redline } from "@/lib/text/redline";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";

type Props = {
  locale: string;
  before: InputContent;
  after: InputContent;
  /** The questions that either text answers, in the order of the template; of those with one key the first gives the name. */
  parts: readonly Asked[];
};

type Asked = Pick<TemplatePartView, "key" | "number" | "title" | "choices">;

/** What changed between two texts of an input, part by part; parts that are the same are left out. */
export function InputRedline({ locale, before, after, parts }: Props) {
  const t = useTranslations("inputs.redline");
  const words = useTranslations("inputs.text");
  const labels = useRedlineLabels();
  const { language } = after;
  const changes = [
    { key: "title", heading: t("title"), from: before.title, to: after.title },
    { key: "about", heading: words("about"), from: before.about ?? "", to: after.about ?? "" },
    ...keysOf(before, after).map((key) => {
      const asked = parts.filter((one) => one.key === key);
      const [part] = asked;
      const title = part === undefined ? key : inLocale(part.title, locale).text;
      return {
        key: `part-${key}`,
        heading: part?.number == null ? title : `${part.number} ${title}`,
        from: plainPart(answerIn(before, key), asked, language),
        to: plainPart(answerIn(after, key), asked, language),
      };
    }),
  ].filter(({ from, to }) => from !== to);
  if (changes.length === 0) return <p className="quiet">{t("same")}</p>;
  return (
    <div className="input-body">
      {changes.map(({ key, heading, from, to }) => (
        <section key={key}>
          <h3>{heading}</h3>
          <div className="prose redlined" lang={language} dir={directionOf(language)}>
            <Redline segments={redline(from, to, language)} labels={labels} />
          </div>
        </section>
      ))}
    </div>
  );
}

function keysOf(before: InputContent, after: InputContent): string[] {
  return [...new Set([...after.parts, ...before.parts].map(({ key }) => key))];
}

function answerIn({ parts }: InputContent, key: string): PartContent | undefined {
  return parts.find((one) => one.key === key);
}

function plainPart(part: PartContent | undefined, asked: readonly Asked[], language: string): string {
  if (part === undefined) return "";
  const { keyMessage, body, recommendation } = part;
  const choices = part.choices.map((key) => nameOf(key, asked, language));
  return [keyMessage, listed(choices, language), body === null ? null : richTextToPlainText(body), recommendation]
    .filter((words) => words !== null && words !== "")
    .join("\n\n");
}

/** A choice as the writer read it; one that no question offers any more is named by its key. */
function nameOf(choice: string, asked: readonly Asked[], language: string): string {
  const offered = asked.flatMap(({ choices }) => choices).find(({ key }) => key === choice);
  return offered === undefined ? choice : inLocale(offered.label, language).text;
}
