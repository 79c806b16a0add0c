// What is typed into a form is kept: on the server every second by plain HTTP, in this window's own storage at every key, and put back when the form is opened again.
(() => {
    const every = 1000;
    const forms = new Map();

    // Read by the server for this page; typed secrets and files are never kept.
    const fieldsOf = frame => [...frame.querySelectorAll('input, textarea, select')]
        .filter(field => !['password', 'file', 'submit', 'button', 'reset'].includes(field.type) && !field.closest('[data-not-kept]') && field.closest('[data-draft]') === frame);

    function nameOf(field) {
        if (field.dataset.state) return field.dataset.state;
        const label = field.getAttribute('aria-label') ?? textOf(field.closest('label') ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`));
        return field.type === 'radio' || !field.name ? label || field.name : field.name;
    }

    function textOf(label) {
        if (!label) return '';
        const copy = label.cloneNode(true);
        for (const inner of copy.querySelectorAll('input, textarea, select, button')) inner.remove();
        return copy.textContent.trim();
    }

    // Two fields of one name are told apart by their order.
    function named(frame) {
        const fields = new Map();
        for (const field of fieldsOf(frame)) {
            const name = nameOf(field);
            let key = name;
            for (let next = 2; fields.has(key); next++) key = `${name} ${next}`;
            fields.set(key, field);
        }

        return fields;
    }

    const isTick = field => field.type === 'checkbox' || field.type === 'radio';
    const valueOf = field => isTick(field) ? String(field.checked) : field.value;

    function put(field, value) {
        if (isTick(field)) field.checked = value === 'true';
        else field.value = value;
        tell(field);
    }

    // The screen hears it as if it had been typed.
    function tell(field) {
        for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }

    class Form {
        constructor(frame) {
            this.frame = frame;
            this.state = frame.querySelector(':scope > [data-draft-state]');
            this.before = new Map();   // each field as it was before anybody typed
            this.touched = new Set();  // typed into since
            this.isTouched = false;    // nobody has done anything here yet: what changes is the server filling in
            this.wanted = new Map();   // restored, not yet seen to have stayed
            this.unseen = new Map();   // restored, but its field is not on the page yet
            this.sent = '{}';
            this.watch = new MutationObserver(() => this.look());
            this.watch.observe(frame, { childList: true, subtree: true });
            this.look();
        }

        // The server has said which form this is and what it has of it. Letters may have been quicker.
        start(settings) {
            Object.assign(this, settings);
            this.key = `draft ${settings.account} ${settings.address}`;
            this.isReady = true;
            this.frame.dataset.ready = '';
            const own = this.read();
            const isOver = this.kept && this.kept.content === null && own?.opening === this.kept.opening;
            if (isOver) this.forgetHere();
            const content = isOver ? null : own?.content ?? this.kept?.content;
            if (!content) return false;

            this.isTouched = true;

            if (this.kept?.content === content) this.sent = content;
            for (const [key, value] of Object.entries(JSON.parse(content))) if (!this.touched.has(key)) this.unseen.set(key, value);
            this.look();
            return this.wanted.size + this.unseen.size > 0;
        }

        // Fields that have appeared; what was restored for them is put in.
        look() {
            for (const [key, field] of named(this.frame)) {
                if (!this.before.has(key) || !this.isTouched) this.before.set(key, valueOf(field));
                const value = this.unseen.get(key);
                if (value === undefined || !this.takes(field, value)) continue;
                this.unseen.delete(key);
                this.wanted.set(key, value);
                if (valueOf(field) !== value) put(field, value);
            }
        }

        takes(field, value) {
            return field.tagName !== 'SELECT' || [...field.options].some(option => option.value === value);
        }

        // A choice may have emptied the field that depends on it: what was restored is put back until it stays.
        settle(fields) {
            for (const [key, value] of this.wanted) {
                const field = fields.get(key);
                if (field && valueOf(field) === value) this.wanted.delete(key);
                else if (field && this.takes(field, value)) put(field, value);
                else { this.wanted.delete(key); this.unseen.set(key, value); }
            }
        }

        typed(field) {
            this.isTouched = true;
            for (const [key, known] of named(this.frame)) {
                if (known !== field) continue;
                this.touched.add(key);
                this.wanted.delete(key);
                this.unseen.delete(key);
            }

            if (this.isReady) this.note(this.content());
        }

        content() {
            const fields = {};
            for (const [key, field] of named(this.frame)) {
                const value = valueOf(field);
                if (value !== (this.before.get(key) ?? value)) fields[key] = value;
            }

            return JSON.stringify({ ...fields, ...Object.fromEntries(this.wanted), ...Object.fromEntries(this.unseen) });
        }

        async check() {
            if (!this.isReady) return;
            if (!this.isTouched) return this.look();
            this.settle(named(this.frame));
            const content = this.content();
            if (content === this.sent) return;
            this.note(content);
            if (!this.isSending && !(this.pauseUntil > Date.now())) await this.send(content);
        }

        async send(content, isLeaving = false) {
            this.isSending = true;
            try {
                const answer = await fetch(`/office/drafts/${this.address}`, {
                    method: 'PUT',
                    headers: { 'X-Antiforgery': document.querySelector('meta[name="antiforgery"]').content, 'Content-Type': 'application/json', Accept: 'application/json' },
                    body: JSON.stringify({ opening: this.opening, title: this.title, address: location.pathname + location.search, content }),
                    keepalive: isLeaving,
                    signal: AbortSignal.timeout(8000),
                });
                if (answer.ok) this.keptAt((await answer.json()).at, content);
                else this.stumble(answer.status === 401 ? this.words.signedOut : answer.status === 422 ? await answer.text() : this.words.alone);
            } catch {
                this.stumble(this.words.alone);
            } finally {
                this.isSending = false;
            }
        }

        keptAt(time, content) {
            this.sent = content;
            if (time === null) return this.forgetHere(); // handed in meanwhile
            if (this.content() === content) this.forgetHere();
            this.say(content === '{}' ? '' : this.words.kept.replace('{0}', time));
        }

        stumble(words) {
            this.pauseUntil = Date.now() + 2000;
            this.say(words);
        }

        say(words) {
            if (this.state.textContent !== words) this.state.textContent = words;
        }

        // This window's own copy, for the moments when the server cannot be reached.
        note(content) {
            if (content === this.sent) return this.forgetHere();
            try { sessionStorage.setItem(this.key, JSON.stringify({ opening: this.opening, content })); } catch { /* full or forbidden: the server has it */ }
        }

        read() {
            try { return JSON.parse(sessionStorage.getItem(this.key)); } catch { return null; }
        }

        forgetHere() {
            try { sessionStorage.removeItem(this.key); } catch { /* forbidden */ }
        }

        // Handed in: the next letter is another draft.
        renew(opening) {
            this.forgetHere();
            this.opening = opening;
            this.wanted.clear();
            this.unseen.clear();
            this.touched.clear();
            this.before = new Map([...named(this.frame)].map(([key, field]) => [key, valueOf(field)]));
            this.sent = '{}';
            this.say('');
        }

        // What was typed while the line was down reached this page only.
        tellAgain() {
            for (const [key, field] of named(this.frame)) {
                const value = valueOf(field);
                if (!this.isReady || value === this.before.get(key)) continue;
                this.wanted.set(key, value);
                tell(field);
            }
        }

        leave() {
            if (!this.isReady) return;
            const content = this.content();
            if (content === this.sent) return;
            this.note(content);
            if (!(this.pauseUntil > Date.now())) this.send(content, true);
        }
    }

    // A form is known from the moment it appears, before a finger can reach it.
    function welcome() {
        for (const frame of document.querySelectorAll('[data-draft]')) if (!forms.has(frame)) forms.set(frame, new Form(frame));
    }

    new MutationObserver(welcome).observe(document.documentElement, { childList: true, subtree: true });

    const live = () => {
        for (const [frame, form] of forms) {
            if (frame.isConnected) continue;
            form.watch.disconnect();
            forms.delete(frame);
        }

        return [...forms.values()];
    };

    setInterval(() => { for (const form of live()) form.check(); }, every);
    for (const kind of ['input', 'change']) document.addEventListener(kind, event => {
        if (event.isTrusted) forms.get(event.target.closest?.('[data-draft]'))?.typed(event.target);
    }, true);
    for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, event => {
        const form = forms.get(event.target.closest?.('[data-draft]'));
        if (form) form.isTouched = true;
    }, true);
    addEventListener('pagehide', () => { for (const form of live()) form.leave(); });
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') for (const form of live()) form.leave();
    });

    // The line is up again, or the server has forgotten this page: then it is opened anew, and the drafts with it.
    const connection = document.getElementById('components-reconnect-modal');
    const is = state => connection.classList.contains(`components-reconnect-${state}`);
    if (connection) new MutationObserver(() => {
        if (is('hide')) for (const form of live()) form.tellAgain();
        else if (is('rejected')) reopen();
    }).observe(connection, { attributes: true, attributeFilter: ['class'] });

    // Once the session is over the hub lets nobody in, however often it is tried. The page, asked for anew, leads to the door.
    let isAsking = false;
    setInterval(async () => {
        if (!connection || isAsking || !['show', 'retrying', 'failed'].some(is)) return;
        isAsking = true;
        try {
            const answer = await fetch('/_blazor/initializers', { signal: AbortSignal.timeout(8000) });
            if (answer.status === 401 || answer.status === 403) reopen();
        } catch { /* the line is still down */ } finally {
            isAsking = false;
        }
    }, 2000);

    function reopen() {
        for (const form of live()) form.leave();
        location.reload();
    }

    // Another account's words do not stay in this window.
    function clearOthers(account) {
        try {
            for (const key of Object.keys(sessionStorage)) if (key.startsWith('draft ') && !key.startsWith(`draft ${account} `)) sessionStorage.removeItem(key);
        } catch { /* forbidden */ }
    }

    window.infoCenterDrafts = {
        attach: (frame, settings) => {
            clearOthers(settings.account);
            welcome();
            return forms.get(frame)?.start(settings) ?? false;
        },
        renew: (frame, opening) => forms.get(frame)?.renew(opening),
    };

    // Tried every two seconds for as long as it takes; the default would let half a minute pass between two attempts.
    document.addEventListener('DOMContentLoaded', () => window.Blazor?.start({
        circuit: { reconnectionOptions: { maxRetries: 100000, retryIntervalMilliseconds: attempt => attempt < 2 ? 0 : 2000 } },
    }));
})();
