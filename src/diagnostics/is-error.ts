// Whether nothing may be published as long as it stands.

import type { Diagnostic } from "../model/diagnostic.js";

export const isError = ({ severity }: Diagnostic): boolean => severity === "error";
