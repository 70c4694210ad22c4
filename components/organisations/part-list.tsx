import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { ButtonRow } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnPart } from "@/lib/organisations/queries";

type Props = { locale: string; wholeId: string; parts: readonly OwnPart[]; move: FormAction };

/** The bodies of an organisation in their order, each with the way up and down and to its names. */
export function PartList({ locale, wholeId, parts, move }: Props) {
  const t = useTranslations("organisations.parts");
  return (
    <ol className="list dense">
      {parts.map(({ id, slug, name, acronym, names, aliases, mayName }, index) => {
        const others = [...new Set([...Object.values(names), ...aliases])];
        const way = (to: "up" | "down") => (
          <ActForm action={move} values={{ wholeId, partId: id, to }} kind="quiet">
            <span aria-hidden>{t(to)}</span>
            <span className="visually-hidden">{t(`${to}Of`, { name })}</span>
          </ActForm>
        );
        return (
          <li key={id} className="stack">
            <p className="line">
              <a href={`/${locale}/organisations/${slug}`}>
                <bdi>{name}</bdi>
              </a>
              {acronym === null ? null : <bdi className="quiet">{acronym}</bdi>}
            </p>
            {others.length === 0 ? null : (
              <p className="facts small quiet">
                {others.map((other) => (
                  <bdi key={other}>{other}</bdi>
                ))}
              </p>
            )}
            {mayName ? (
              <p className="small">
                <a href={`/${locale}/organisation/parts/${slug}`}>{t("change")}</a>
              </p>
            ) : (
              <p className="small quiet">{t("spokenFor")}</p>
            )}
            {parts.length === 1 ? null : (
              <ButtonRow>
                {index === 0 ? null : way("up")}
                {index === parts.length - 1 ? null : way("down")}
              </ButtonRow>
            )}
          </li>
        );
      })}
    </ol>
  );
}
