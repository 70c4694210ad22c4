import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LinkedData } from "@/components/open-data/linked-data";
import { organisationNode } from "@/lib/open-data/linked-data";
import { writeElements } from "@/lib/web/documents/write-elements";

const page = {
  url: "https://openfloor.example/en/organisations/x",
  base: "https://openfloor.example/en",
  locale: "en",
};
const organisation = {
  id: "x",
  slug: "x",
  name: "Demo </script><script>alert(1)</script><!--",
  acronym: "DX",
  names: { fr: "Démo" },
  aliases: [],
  stakeholderGroup: null,
  country: null,
  topics: [],
  address: null,
  website: null,
  descriptionLanguage: null,
  description: null,
  ecosocStatus: null,
  meetings: null,
  asOf: null,
  partOf: [],
};

describe("what a page says to programs", () => {
  const block = renderToStaticMarkup(<LinkedData node={organisationNode(organisation, page)} />);

  it("ends where it should, whatever people are called", () => {
    expect(block.match(/</g)).toHaveLength(2);
    const json = block.slice(block.indexOf(">") + 1, block.lastIndexOf("<"));
    expect(JSON.parse(json)).toEqual({
      "@context": "https://schema.org",
      "@type": "Organization",
      "@id": page.url,
      url: page.url,
      name: organisation.name,
      alternateName: ["Démo", "DX"],
    });
  });

  it("stands in a written document as it is, and is no script of an island", () => {
    const { bytes, scripts } = writeElements(<LinkedData node={organisationNode(organisation, page)} />);
    expect([bytes.toString(), scripts.size]).toEqual([block, 0]);
  });
});
