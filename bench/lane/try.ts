import { parse } from "./harness.js";
for (const s of ["    ،\n\t\n", "    ،\n\t\n\n***\n","    ،", "    ،\n     \n\nb","- a\n   \n\n***"]) console.log(JSON.stringify(s), JSON.stringify(parse(s).children));
