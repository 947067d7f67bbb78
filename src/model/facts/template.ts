// Templates and the words of the site.

export interface TemplateFacts {
  "template-syntax": { message: string };
}
