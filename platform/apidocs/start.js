// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

// Swagger UI knows nothing of x-codeSamples: this puts them above the answers of each operation, one tab a language.
function CodeSamples(system) {
  const { createElement, useState } = system.React;
  function Samples({ samples }) {
    const [shown, setShown] = useState(0);
    const tab = (sample, index) =>
      createElement("button", {
        key: sample.label,
        type: "button",
        role: "tab",
        "aria-selected": index === shown,
        className: "code-samples-tab",
        onClick: () => setShown(index),
      }, sample.label);
    // All are in the page, so that its own search finds them.
    const code = (sample, index) =>
      createElement("pre", { key: sample.label, hidden: index !== shown, className: "microlight" }, sample.source);
    return createElement("section", { className: "code-samples" },
      createElement("h4", null, "Code samples"),
      createElement("div", { role: "tablist", "aria-label": "Language" }, samples.map(tab)),
      samples.map(code));
  }
  const aboveAnswers = (Answers) => (props) => {
    const samples = system.specSelectors.specJson().getIn(["paths", props.path, props.method, "x-codeSamples"]);
    return createElement("div", null,
      samples && createElement(Samples, { samples: samples.toJS() }),
      createElement(Answers, props));
  };
  return { wrapComponents: { responses: aboveAnswers } };
}

SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#document",
  deepLinking: true,
  // "?expand=all" opens every operation, to search or to print.
  docExpansion: new URLSearchParams(location.search).get("expand") === "all" ? "full" : "list",
  filter: true,
  persistAuthorization: false,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [CodeSamples],
});
