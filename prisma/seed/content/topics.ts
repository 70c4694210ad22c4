import type { ContentTopic } from "./content-types";
import { topicsOfRightsAndDevelopment } from "./topics/rights-and-development";
import { topicsOfSecurityAndLaw } from "./topics/security-and-law";

/** The topics of the directory; ids are what organisations carry. */
export const topics: ContentTopic[] = [...topicsOfSecurityAndLaw, ...topicsOfRightsAndDevelopment];
