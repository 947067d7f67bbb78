// The output folder and the machine: what no editor can mend in a source.

export interface MachineFacts {
  "output-not-ours": { path: string };
}
