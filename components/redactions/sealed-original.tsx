import type { FormAction } from "@/components/editor/use-kept-form";
import { LookTable } from "@/components/ui/look-table";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import type { SealedOriginal as Sealed, TakenLook } from "@/lib/redactions/queries";
import { useFieldName } from "./field-name";
import { LookForm } from "./look-form";
import { RedactedText } from "./redacted-text";

type Props = {
  locale: string;
  item: Sealed;
  look: FormAction;
  /** Where the file is that was just opened; null where none was. */
  file: { name: string; href: string } | null;
};

/** What the public does not read, behind a look; and every look that was taken. */
export function SealedOriginal({ locale, item, look, file }: Props) {
  const t = useTranslations("redactions.original");
  return (
    <div className="sections">
      <section className="stack" id="sealed" aria-labelledby="sealed-title">
        <h2 id="sealed-title">{t("sealed")}</h2>
        {file === null ? null : (
          <Notice title={t("shown")} announce>
            <p>
              <a href={file.href} download={file.name}>
                <bdi>{file.name}</bdi>
              </a>
            </p>
          </Notice>
        )}
        {item.texts === null ? (
          <LookForm action={look} contributionId={item.id} files={item.files} />
        ) : (
          <OpenedTexts item={item} texts={item.texts} />
        )}
      </section>
      <section className="stack" aria-labelledby="looks">
        <h2 id="looks">{t("looks")}</h2>
        {item.looks.length === 0 ? (
          <p>{t("noLooks")}</p>
        ) : (
          <Looks locale={locale} looks={item.looks} zone={item.zone} />
        )}
      </section>
    </div>
  );
}

function OpenedTexts({ item, texts }: { item: Sealed; texts: NonNullable<Sealed["texts"]> }) {
  const t = useTranslations("redactions.original");
  const name = useFieldName();
  return (
    <>
      <Notice title={t("shown")} announce />
      {texts.map((one) => (
        <div key={one.field}>
          <h3>{name(one)}</h3>
          <RedactedText text={one.text} language={item.language} />
        </div>
      ))}
    </>
  );
}

function Looks(props: { locale: string; looks: readonly TakenLook[]; zone: string }) {
  const t = useTranslations("redactions.original");
  return (
    <LookTable
      {...props}
      title={t("looks")}
      labels={{ when: t("when"), who: t("who"), reason: t("reason") }}
      between={[
        { key: "role", label: t("office"), of: ({ role }) => t(role === "organiser" ? "organiser" : "moderator") },
        { key: "what", label: t("what"), of: ({ file }) => (file === null ? t("text") : <bdi>{file}</bdi>) },
      ]}
    />
  );
}
