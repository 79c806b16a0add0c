// The public's pages work without this file. With it: pictures are made small before they travel, an unfinished form outlives a dead zone, nothing is sent twice.
(() => {
    "use strict";
    const longestSide = 1600, smallEnough = 400000, prefix = "infocenter.draft.";

    const read = key => { try { return JSON.parse(localStorage.getItem(prefix + key) || "null"); } catch { return null; } };
    const write = (key, value) => { try { localStorage.setItem(prefix + key, JSON.stringify(value)); return true; } catch { return false; } };
    const forget = key => { try { localStorage.removeItem(prefix + key); } catch { /* nothing was kept */ } };
    const kept = ["Place", "Words", "Name", "Phone", "Area"];

    // An unfinished form, kept in this phone for three days.
    for (const form of document.querySelectorAll("form[data-draft]:not([data-send])")) {
        const key = form.dataset.draft, draft = read(key);
        const fields = kept.map(name => form.elements[name]).filter(Boolean);
        const isFresh = fields.every(field => !field.value);
        if (draft && isFresh && Date.now() - draft.at < 3 * 86400000) for (const field of fields) if (draft.fields[field.name]) field.value = draft.fields[field.name];
        const note = form.querySelector("[data-draft-note]");
        const keep = () => {
            const done = write(key, { at: Date.now(), fields: Object.fromEntries(fields.map(field => [field.name, field.value])) });
            if (note) note.hidden = !done;
        };
        form.addEventListener("input", keep);
        form.addEventListener("change", keep);
    }
    for (const done of document.querySelectorAll("[data-draft-done]")) forget(done.dataset.draftDone);

    // Sent once; and not at all while there is no network.
    for (const form of document.querySelectorAll("form")) {
        form.addEventListener("submit", event => {
            if (!navigator.onLine) { event.preventDefault(); say(form, "现在没有网络，没有提交。写好的内容还在，有网络时再点一次。"); return; }
            if (form.dataset.sent) { event.preventDefault(); return; }
            form.dataset.sent = "1";
            for (const button of form.querySelectorAll("button.action")) { button.setAttribute("aria-disabled", "true"); button.textContent = "正在提交……"; }
        });
    }
    addEventListener("pageshow", event => { if (event.persisted) location.reload(); });

    function say(form, text) {
        let line = form.querySelector("[data-said]");
        if (!line) { line = document.createElement("p"); line.dataset.said = ""; line.className = "refusal"; line.setAttribute("role", "alert"); form.append(line); }
        line.textContent = text;
    }

    // Pictures are drawn anew, smaller: a minute less on a weak network, and no place of taking leaves the phone.
    for (const chooser of document.querySelectorAll("input[data-shrink]")) {
        const note = document.querySelector("[data-pictures-note]");
        chooser.addEventListener("change", async () => {
            const files = [...chooser.files].slice(0, 6), small = new DataTransfer();
            if (note) note.textContent = "正在压缩照片……";
            for (const file of files) small.items.add(await shrink(file));
            chooser.files = small.files;
            const bytes = files.length ? [...chooser.files].reduce((sum, file) => sum + file.size, 0) : 0;
            if (note) note.textContent = files.length ? `已选 ${files.length} 张，共 ${(bytes / 1e6).toFixed(1)} MB。` : "照片里的拍摄地点等信息会自动去掉。";
        });
    }

    async function shrink(file) {
        if (!/^image\//.test(file.type)) return file;
        try {
            const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
            const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
            if (scale === 1 && file.size < smallEnough && /jpeg|png/.test(file.type)) return file;
            const canvas = document.createElement("canvas");
            canvas.width = Math.round(picture.width * scale);
            canvas.height = Math.round(picture.height * scale);
            canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
            const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.82));
            return blob && (blob.size < file.size || !/jpeg|png/.test(file.type)) ? new File([blob], "picture.jpg", { type: "image/jpeg" }) : file;
        } catch { return file; } // the office cleans it anyway
    }
})();
