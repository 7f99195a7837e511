// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/sessionservice.h"

#include "app/api/platformclient.h"
#include "app/services/decoding.h"
#include "app/services/keychain.h"
#include "app/services/preferences.h"
#include "models/core/fieldreader.h"
#include "models/core/ids.h"

#include <QJsonDocument>

namespace pm::app {

namespace {

const QString kAuth = QStringLiteral("/api/v1/auth");
const QString kToken = QStringLiteral("token");
const QString kExpiresAt = QStringLiteral("expires_at");
const QString kLocked = QStringLiteral("locked");

QString entryOf(const QString &workspaceId)
{
    return QStringLiteral("session/") + workspaceId;
}

QString text(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

// What the keychain keeps: {"token","expires_at","locked"}. Starting the console again does not unlock it.
struct KeptSession {
    Secret token;
    UnixMs expiresAt = 0;
    bool locked = false;
};

Secret encode(const KeptSession &session)
{
    QByteArray json = QJsonDocument(QJsonObject{{kToken, text(session.token)},
                                                {kExpiresAt, toIso(session.expiresAt)},
                                                {kLocked, session.locked}})
                          .toJson();
    Secret kept(json);
    wipe(json.data(), json.size());
    return kept;
}

KeptSession decode(const Secret &kept)
{
    const QJsonObject json = QJsonDocument::fromJson(kept.reveal().toByteArray()).object();
    return {.token = Secret(json.value(kToken).toString().toUtf8()),
            .expiresAt = fromIso(json.value(kExpiresAt).toString()).value_or(0),
            .locked = json.value(kLocked).toBool()};
}

QJsonObject credentialsOf(const Secret &password, const QString &totp)
{
    QJsonObject body{{QStringLiteral("password"), text(password)}};
    if (!totp.isEmpty())
        body.insert(QStringLiteral("totp"), totp);
    return body;
}

PlatformRequest post(const QString &path, const QJsonObject &body)
{
    return {.method = Method::Post, .path = kAuth + path, .body = body};
}

// What is done when nobody needs the session any more.
struct Ending {
    std::function<void()> act;

    ~Ending()
    {
        if (act)
            act();
    }
};

Result<SessionService::TotpEnrolment> enrolmentOf(const Answer &answer)
{
    FieldReader reader(answer.data);
    SessionService::TotpEnrolment enrolment{.secret = Secret(reader.text(QStringLiteral("secret")).toUtf8()),
                                            .uri = Secret(reader.text(QStringLiteral("otpauth_uri")).toUtf8())};
    if (const auto finished = reader.finish(); !finished)
        return fail(finished.error());
    return enrolment;
}

} // namespace

class SessionService::Private
{
public:
    Private(SessionService *service, PlatformClient &platform, Keychain &store, const QString &workspaceId)
        : q(service)
        , client(platform)
        , keychain(store)
        , entry(entryOf(workspaceId))
    {
    }

    void set(State next);
    void forget();
    void tellOfLeaving(PlatformRequest logout);
    [[nodiscard]] const std::shared_ptr<Ending> &ending();
    void handleKept(const Result<Secret> &kept);
    void handleUser(const Result<Operator> &me, UnixMs expires, bool locked);
    void adopt(LoginAnswer answer, bool remember);
    void admit();
    void keep(const Secret &token, bool remember);
    void store(const Secret &token, bool locked);
    void markLocked(bool locked);
    void handleUnauthorized();
    [[nodiscard]] RequestHandle login(const QString &email, const Secret &password, const QString &totp, bool remember,
                                      Continuation<Operator> then);
    [[nodiscard]] PlatformRequest logout() const;
    [[nodiscard]] RequestHandle reauthenticate(const Secret &password, const QString &totp, Continuation<bool> then);

    SessionService *q;
    PlatformClient &client;
    Keychain &keychain;
    QString entry;
    State state = State::SignedOut;
    std::optional<Operator> user;
    UnixMs expiresAt = 0;
    bool remembered = false;  // the keychain has it
    bool mayRemember = false; // as the operator chose, also when the session has ended
    bool lockable = true;
    bool restorable = false;
    std::shared_ptr<Ending> sharedEnding{}; // of the session
    RequestHandle restoring;
};

void SessionService::Private::set(State next)
{
    if (state == next)
        return;
    state = next;
    Q_EMIT q->stateChanged(next);
}

void SessionService::Private::forget()
{
    sharedEnding.reset();
    client.setToken({});
    keychain.remove(entry, {q, [](const Result<bool> &) {}});
    remembered = false;
    expiresAt = 0;
}

// Goes on by itself: the operator is out whatever the platform says.
void SessionService::Private::tellOfLeaving(PlatformRequest logout)
{
    client
        .send(std::move(logout), {q,
                                  [this](const Result<Answer> &answer) {
                                      // A token that is not taken any more has been revoked, maybe by an earlier try.
                                      if (!answer && answer.error().kind != ErrorKind::Unauthenticated)
                                          Q_EMIT q->revocationFailed(answer.error());
                                  }})
        .detach();
}

const std::shared_ptr<Ending> &SessionService::Private::ending()
{
    if (!sharedEnding)
        sharedEnding = std::make_shared<Ending>();
    return sharedEnding;
}

void SessionService::Private::handleKept(const Result<Secret> &kept)
{
    if (state != State::SignedOut || client.hasToken())
        return; // the operator was faster
    if (!kept && kept.error().kind != ErrorKind::NotFound)
        Q_EMIT q->keychainUnavailable(kept.error().message);
    KeptSession session = kept ? decode(*kept) : KeptSession{};
    if (session.token.isEmpty()) {
        Q_EMIT q->stateChanged(state);
        return;
    }
    client.setToken(std::move(session.token));
    remembered = true;
    mayRemember = true;
    restoring = client.send(
        {.method = Method::Get, .path = kAuth + QStringLiteral("/me")},
        decoding(Continuation<Operator>(q, [this, expires = session.expiresAt, locked = session.locked](
                                               const Result<Operator> &me) { handleUser(me, expires, locked); }),
                 [](const Answer &a) { return operatorFromJson(a.data); }));
}

void SessionService::Private::handleUser(const Result<Operator> &me, UnixMs expires, bool locked)
{
    if (me) {
        user = *me;
        expiresAt = expires;
        if (locked)
            set(State::Locked);
        else
            admit();
        return;
    }
    // Whatever else is the matter may pass; the token stays in the keychain until then.
    const bool isRefused = me.error().kind == ErrorKind::Unauthenticated;
    const bool isForbidden = me.error().kind == ErrorKind::Forbidden;
    if (isRefused)
        forget();
    else
        client.setToken({});
    restorable = !isRefused && !isForbidden;
    if (isForbidden)
        Q_EMIT q->restoreForbidden(me.error());
    Q_EMIT q->stateChanged(state);
}

void SessionService::Private::adopt(LoginAnswer answer, bool remember)
{
    restoring.cancel();
    restorable = false;
    user = std::move(answer.user);
    expiresAt = answer.expiresAt;
    keep(answer.token, remember);
    client.setToken(std::move(answer.token));
    admit();
}

void SessionService::Private::admit()
{
    set(user->mustChangePassword ? State::PasswordNeeded : State::SignedIn);
}

void SessionService::Private::keep(const Secret &token, bool remember)
{
    const bool wasRemembered = std::exchange(remembered, remember);
    mayRemember = remember;
    if (remember)
        store(token, false);
    else if (wasRemembered)
        keychain.remove(entry, {q, [](const Result<bool> &) {}});
}

void SessionService::Private::store(const Secret &token, bool locked)
{
    keychain.store(entry, encode({.token = token.clone(), .expiresAt = expiresAt, .locked = locked}),
                   {q, [this](const Result<bool> &stored) {
                        if (stored)
                            return;
                        remembered = false;
                        keychain.remove(entry, {q, [](const Result<bool> &) {}}); // what it has would not be locked
                        Q_EMIT q->keychainUnavailable(stored.error().message);
                    }});
}

void SessionService::Private::markLocked(bool locked)
{
    if (remembered)
        store(client.token(), locked);
}

void SessionService::Private::handleUnauthorized()
{
    restoring.cancel();
    const bool wasRestoring = state == State::SignedOut;
    forget();
    if (wasRestoring)
        Q_EMIT q->stateChanged(state);
    else if (state != State::Locked) // what is hidden stays hidden; unlocking signs in anew
        set(State::Expired);
}

RequestHandle SessionService::Private::login(const QString &email, const Secret &password, const QString &totp,
                                             bool remember, Continuation<Operator> then)
{
    QJsonObject body = credentialsOf(password, totp);
    body.insert(QStringLiteral("email"), email);
    PlatformRequest request = post(QStringLiteral("/login"), body);
    request.anonymous = true;
    QObject *context = then.context;
    Continuation<LoginAnswer> adopted(context, [this, service = QPointer(q), remember,
                                                then = std::move(then)](Result<LoginAnswer> answer) {
        if (!answer)
            return then(fail(answer.error()));
        const Operator signedIn = answer->user;
        if (service)
            adopt(std::move(*answer), remember);
        then(signedIn);
    });
    return client.send(std::move(request), decoding(std::move(adopted), [](const Answer &answer) {
                           return loginAnswerFromJson(answer.data);
                       }));
}

// Carries its own copy of the token, which the client may have forgotten by then.
PlatformRequest SessionService::Private::logout() const
{
    PlatformRequest request = post(QStringLiteral("/logout"), {});
    request.idempotencyKey = makeUuid();
    request.key = client.token();
    return request;
}

RequestHandle SessionService::Private::reauthenticate(const Secret &password, const QString &totp,
                                                      Continuation<bool> then)
{
    return client.send(post(QStringLiteral("/reauth"), credentialsOf(password, totp)),
                       decoding(std::move(then), [this, service = QPointer(q)](const Answer &answer) -> Result<bool> {
                           FieldReader reader(answer.data);
                           Secret token(reader.text(QStringLiteral("reauth_token")).toUtf8());
                           if (service)
                               client.setReauthToken(std::move(token));
                           return reader.finish().map([] { return true; });
                       }));
}

SessionService::SessionService(PlatformClient &client, Keychain &keychain, QString workspaceId, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, client, keychain, workspaceId))
{
    connect(&client, &PlatformClient::unauthorized, this, [this] { d->handleUnauthorized(); });
}

SessionService::~SessionService() = default;

SessionService::State SessionService::state() const
{
    return d->state;
}

const std::optional<Operator> &SessionService::user() const
{
    return d->user;
}

UnixMs SessionService::expiresAt() const
{
    return d->expiresAt;
}

bool SessionService::isRestorable() const
{
    return d->restorable && d->state == State::SignedOut;
}

void SessionService::restore()
{
    d->restorable = false;
    d->keychain.load(d->entry, {this, [this](const Result<Secret> &kept) { d->handleKept(kept); }});
}

RequestHandle SessionService::signIn(const QString &email, Secret password, const QString &totp, bool remember,
                                     Continuation<Operator> then)
{
    return d->login(email, password, totp, remember, std::move(then));
}

void SessionService::signOut()
{
    if (d->client.hasToken()) {
        const auto logout = std::make_shared<PlatformRequest>(d->logout());
        d->ending()->act = [service = QPointer(this), logout] {
            if (service)
                service->d->tellOfLeaving(std::move(*logout));
        };
    }
    d->forget();
    d->user.reset();
    d->set(State::SignedOut);
}

std::shared_ptr<const SignedIn> SessionService::signedIn() const
{
    if (!d->client.hasToken())
        return nullptr;
    return std::make_shared<const SignedIn>(
        SignedIn{.token = d->client.token(), .tenant = d->client.tenant(), .session = d->ending()});
}

void SessionService::forgetWorkspace(Preferences &preferences, Keychain &keychain, const QString &id)
{
    keychain.remove(entryOf(id), {&preferences, [](const Result<bool> &) {}});
    preferences.removeWorkspace(id);
}

void SessionService::lock()
{
    if (d->state != State::SignedIn || !d->lockable)
        return;
    d->client.setReauthToken({});
    d->markLocked(true);
    d->set(State::Locked);
}

bool SessionService::isLockable() const
{
    return d->lockable;
}

void SessionService::setLockable(bool lockable)
{
    d->lockable = lockable;
}

RequestHandle SessionService::unlock(Secret password, const QString &totp, Continuation<Operator> then)
{
    const QString email = d->user ? d->user->email : QString();
    if (!d->client.hasToken())
        return d->login(email, password, totp, d->mayRemember, std::move(then));

    // One handle for both requests; the second continuation keeps it alive.
    const auto running = std::make_shared<RequestHandle>();
    const auto kept = std::make_shared<Secret>(std::move(password));
    QObject *context = then.context;
    Continuation<bool> unlocked(context, [this, service = QPointer(this), running, kept, totp, email,
                                          remember = d->mayRemember, then = std::move(then)](const Result<bool> &done) {
        if (!service)
            return;
        if (!done && !d->client.hasToken()) { // the session had ended
            const Continuation<Operator> held(then.context, [running, then](const Result<Operator> &r) { then(r); });
            *running = d->login(email, *kept, totp, remember, held);
            return;
        }
        if (!done)
            return then(fail(done.error()));
        d->markLocked(false);
        d->admit();
        then(*d->user);
    });
    *running = d->reauthenticate(*kept, totp, std::move(unlocked));
    return RequestHandle([running] { running->cancel(); });
}

RequestHandle SessionService::changePassword(Secret current, Secret next, Continuation<bool> then)
{
    return d->client.send(post(QStringLiteral("/password"),
                               {{QStringLiteral("current"), text(current)}, {QStringLiteral("new"), text(next)}}),
                          decoding(std::move(then), [service = QPointer(this)](const Answer &) {
                              if (service && service->d->state == State::PasswordNeeded) {
                                  service->d->user->mustChangePassword = false;
                                  service->d->admit();
                              }
                              return Result<bool>(true);
                          }));
}

RequestHandle SessionService::reauthenticate(Secret password, const QString &totp, Continuation<bool> then)
{
    return d->reauthenticate(password, totp, std::move(then));
}

RequestHandle SessionService::enrolTotp(Continuation<TotpEnrolment> then)
{
    return d->client.send(post(QStringLiteral("/totp/enroll"), {}), decoding(std::move(then), enrolmentOf));
}

RequestHandle SessionService::confirmTotp(const QString &code, Continuation<bool> then)
{
    return d->client.send(post(QStringLiteral("/totp/confirm"), {{QStringLiteral("code"), code}}),
                          decoding(std::move(then), [service = QPointer(this)](const Answer &) {
                              if (service && service->d->user)
                                  service->d->user->totpEnrolled = true;
                              return Result<bool>(true);
                          }));
}

} // namespace pm::app
